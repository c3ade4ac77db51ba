import type { Lifecycle, LifecycleEvent } from '../ports/lifecycle.ts';
import type { Random } from '../ports/random.ts';
import type { Timers } from './timers.ts';

/** What {@link createWaking} needs. */
export interface WakingDeps {
  readonly lifecycle: Lifecycle;
  readonly timers: Timers;
  readonly random: Random;
  /** The page may be going for good, or into the freezer: let go of everything others wait for. */
  suspend(): void;
  /** The page is back from there. */
  resume(): void;
  /** The page is looked at again, or time has jumped. `away`: long enough that the connection cannot be trusted. */
  wake(away: boolean): void;
  /** The browser believes that the network is back; try after so many milliseconds. */
  retry(ms: number): void;
  /** The browser believes that the network is gone: find out. */
  probe(): void;
}

const AWAY_MS = 10_000;
const PULSE_MS = 15_000;
const JUMP_MS = 10_000;

/** Listens to the page until it is told to stop. */
export function createWaking(deps: WakingDeps): () => void {
  const { lifecycle, timers } = deps;
  let hiddenSince: number | null = lifecycle.visible() ? null : timers.now();
  let suspended = false;
  let stopPulse = (): void => undefined;

  function wake(): void {
    const away = suspended || (hiddenSince !== null && timers.now() - hiddenSince > AWAY_MS);
    hiddenSince = null;
    if (suspended) {
      suspended = false;
      deps.resume();
    }
    deps.wake(away);
  }

  function suspend(): void {
    hiddenSince ??= timers.now();
    if (suspended) return;
    suspended = true;
    deps.suspend();
  }

  /** A timer that fires far too late in a visible page was asleep with its machine. */
  function pulse(): void {
    const due = timers.now() + PULSE_MS;
    stopPulse = timers.after(PULSE_MS, () => {
      if (!suspended && lifecycle.visible() && Math.abs(timers.now() - due) > JUMP_MS) deps.wake(true);
      pulse();
    });
  }

  const reactions: Partial<Record<LifecycleEvent, () => void>> = {
    visible: wake,
    pageshow: wake,
    resume: wake,
    hidden: () => {
      hiddenSince = timers.now();
    },
    pagehide: suspend,
    freeze: suspend,
    online: () => deps.retry(200 + 1800 * deps.random.fraction()),
    offline: () => deps.probe(),
  };
  const off = lifecycle.subscribe((event) => reactions[event]?.());
  pulse();
  return () => {
    off();
    stopPulse();
  };
}
