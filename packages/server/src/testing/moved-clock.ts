import type { Clock } from '@faden/gateway';

/** A clock that stands still until it is moved. Its timers are real ones, and keep no process alive. */
export interface MovedClock extends Clock {
  move(ms: number): void;
}

export function createMovedClock(start: string): MovedClock {
  let at = Date.parse(start);
  return {
    now: () => at,
    move: (ms) => void (at += ms),
    after: (ms, run) => {
      if (ms <= 0) {
        const turn = setImmediate(run);
        return () => clearImmediate(turn);
      }
      const timer = setTimeout(run, ms).unref();
      return () => clearTimeout(timer);
    },
  };
}
