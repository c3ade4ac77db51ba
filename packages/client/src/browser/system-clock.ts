import type { Clock } from '../ports/clock.ts';

const MOST_MS = 2 ** 31 - 1;

/** This device's clock and timers. */
export const createSystemClock = (): Clock => ({
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(ms, MOST_MS));
    return () => clearTimeout(timer);
  },
});
