import type { Clock } from '@faden/gateway';

/** How the demonstration bends time; real time without it. */
export interface BentTime {
  /** Where the clock starts, in epoch milliseconds; the real time when absent. */
  readonly startAt?: number;
  /** How much faster than real time it runs; 1 when absent. */
  readonly rate?: number;
}

/** The longest a timer of Node can wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * The clock of a process. Its timers run in real time, bent or not: streams, requests and people's patience do not become
 * faster with the calendar. They do not keep the process alive.
 */
export function createSystemClock({ startAt, rate = 1 }: BentTime = {}): Clock {
  const origin = Date.now();
  const start = startAt ?? origin;
  return {
    now: () => Math.floor(start + (Date.now() - origin) * rate),
    after(ms, run) {
      // A turn of the event loop, not a millisecond: group commits wait for it.
      if (ms <= 0) {
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      }
      const timer = setTimeout(run, Math.min(ms, LONGEST_WAIT_MS));
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
