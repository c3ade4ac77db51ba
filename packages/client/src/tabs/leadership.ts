import type { Timers } from '../engine/timers.ts';
import type { Locks } from '../ports/locks.ts';

/** One leader among the tabs of a browser profile: it holds the stream and sends. */
export interface Leadership {
  /** Joins the tabs: leads at once where there is nobody to share with, or waits for its turn. */
  join(): void;
  /** Steps down and stops waiting. */
  leave(): void;
  /** The leader gave a sign of life; `visible`: whether people look at it. */
  onBeat(visible: boolean): void;
  /** Whoever leads must show itself within `ms`, or loses the lead to this tab if people look at it. */
  expectBeat(ms: number): void;
  leads(): boolean;
}

/** What {@link createLeadership} needs. */
export interface LeadershipDeps {
  readonly timers: Timers;
  /** `null`: there is nothing to share, and every tab leads itself. Asked at every {@link Leadership.join}. */
  locks(): Locks | null;
  readonly name: string;
  visible(): boolean;
  /** Begins to lead; returns how to stop. */
  lead(): () => void;
}

/** A visible tab that hears nothing for so long takes the lead. */
const SILENCE_MS = 35_000;
/** Somebody who stole the lock is left alone for a moment. */
const ASK_AGAIN_MS = 1000;

/** A tab that has not joined. Two leaders at once are harmless, since commands have ids; the lock only keeps them few. */
export function createLeadership({ timers, name, visible, lead, ...deps }: LeadershipDeps): Leadership {
  let locks: Locks | null = null;
  let stopLeading: (() => void) | null = null;
  let wish: AbortController | null = null; // to lead; none when this tab has not joined
  let silence = (): void => undefined;

  const stepDown = (): void => {
    wish?.abort();
    silence();
    stopLeading?.();
    stopLeading = null;
  };

  function ask(steal: boolean): void {
    wish?.abort();
    const mine = (wish = new AbortController());
    const begin = (): void => {
      silence();
      stopLeading = lead();
    };
    // Stolen, or the platform refused: wait for the next turn, unless this was given up on purpose.
    holdLock(locks, { name, steal, signal: mine.signal, begin }).catch(() => mine.signal.aborted || askLater());
  }

  function askLater(): void {
    stepDown();
    const next = (wish = new AbortController());
    timers.after(ASK_AGAIN_MS, () => void (next === wish && ask(false)));
    expectBeat(SILENCE_MS);
  }

  const mayTake = (): boolean => wish !== null && locks !== null && stopLeading === null;
  const steal = (): void => void (mayTake() && visible() && ask(true));

  function expectBeat(ms: number): void {
    silence();
    if (mayTake()) silence = timers.after(ms, steal);
  }
  function join(): void {
    if (wish) return;
    locks = deps.locks();
    wish = new AbortController();
    if (locks) ask(false);
    else stopLeading = lead();
  }

  return {
    join,
    leave() {
      stepDown();
      wish = null;
    },
    onBeat(leaderVisible) {
      expectBeat(SILENCE_MS);
      if (!leaderVisible) steal();
    },
    expectBeat,
    leads: () => stopLeading !== null,
  };
}

interface Holding {
  readonly name: string;
  readonly steal: boolean;
  readonly signal: AbortSignal;
  /** Called once the lock is held. */
  begin(): void;
}

/** Holds a lock until the signal is aborted; rejects when it is stolen. */
async function holdLock(locks: Locks | null, { name, steal, signal, begin }: Holding): Promise<void> {
  const task = (): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', () => resolve());
      begin();
    });
  await locks?.request(name, steal ? { steal } : { signal }, task);
}
