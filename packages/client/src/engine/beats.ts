import type { Timers } from './timers.ts';

/** The leader's signs of life. */
export interface Beats {
  start(): void;
  stop(): void;
  /** Something came from the gateway: the others may know, at most once a second. */
  now(): void;
  /** Somebody asks: beats at once. */
  answer(): void;
}

const EVERY_MS = 10_000;
const AT_MOST_EVERY_MS = 1000;

/** Beats every 10 s while it is started, and with what happens. */
export function createBeats(timers: Timers, beat: () => void): Beats {
  let next: (() => void) | null = null;
  let last = -Infinity;

  function strike(): void {
    next?.();
    last = timers.now();
    beat();
    next = timers.after(EVERY_MS, strike);
  }

  return {
    start: strike,
    stop() {
      next?.();
      next = null;
    },
    now() {
      if (next && Math.abs(timers.now() - last) >= AT_MOST_EVERY_MS) strike();
    },
    answer() {
      if (next) strike();
    },
  };
}
