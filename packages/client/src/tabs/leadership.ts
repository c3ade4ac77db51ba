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
  /** This page has become visible, or was written in: whoever leads must show itself within `ms`, or loses the lead. */
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
export const SILENCE_MS = 35_000;

/** A tab that has not joined. Two leaders at once are harmless, since commands have ids; the lock only keeps them few. */
export function createLeadership({ timers, name, visible, lead, ...deps }: LeadershipDeps): Leadership {
  let locks: Locks | null = null;
  let turn = 0;
  let stopLeading: (() => void) | null = null;
  let waiting = new AbortController();
  let silence: (() => void) | undefined;
  let joined = false;

  function stepDown(): void {
    stopLeading?.();
    stopLeading = null;
  }

  function ask(steal: boolean): void {
    const mine = ++turn;
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    const task = (): Promise<void> =>
      new Promise((resolve) => {
        if (mine !== turn || signal.aborted) return resolve();
        silence?.();
        stopLeading = lead();
        signal.addEventListener('abort', () => resolve());
      });
    locks?.request(name, steal ? { steal } : { signal }, task).catch(() => {
      // Stolen, or the platform refused: wait for the next turn, unless this was given up on purpose.
      if (mine !== turn || signal.aborted) return;
      stepDown();
      timers.after(1000, () => {
        if (mine === turn && joined) ask(false);
      });
      expectBeat(SILENCE_MS);
    });
  }

  function steal(): void {
    if (joined && !stopLeading && visible()) ask(true);
  }

  function expectBeat(ms: number): void {
    silence?.();
    if (joined && locks && !stopLeading) silence = timers.after(ms, steal);
  }

  return {
    join() {
      if (joined) return;
      joined = true;
      locks = deps.locks();
      if (locks) {
        ask(false);
        expectBeat(SILENCE_MS);
      } else {
        stopLeading = lead();
      }
    },
    leave() {
      joined = false;
      turn += 1;
      silence?.();
      waiting.abort();
      stepDown();
    },
    onBeat(leaderVisible) {
      if (stopLeading) return;
      expectBeat(SILENCE_MS);
      if (!leaderVisible) steal();
    },
    expectBeat,
    leads: () => stopLeading !== null,
  };
}
