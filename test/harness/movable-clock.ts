import type { Clock } from '@faden/gateway';

/** A clock that runs like any other, from where it is told, and can be put forward. Nothing is waited for: what would have rung by then rings. */
export interface MovableClock extends Clock {
  putForward(ms: number): void;
}

interface Alarm {
  readonly at: number;
  ring(): void;
}

/** Makes a clock that shows `startAt` (epoch ms) now. */
export function createMovableClock(startAt: number): MovableClock {
  let ahead = startAt - Date.now();
  const alarms = new Set<Alarm>();
  const now = (): number => Date.now() + ahead;
  return {
    now,
    after(ms, run) {
      if (ms <= 0) {
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      }
      const cancel = (): void => {
        clearTimeout(timer);
        alarms.delete(alarm);
      };
      const alarm: Alarm = {
        at: now() + ms,
        ring() {
          cancel();
          run();
        },
      };
      // A clock that was put forward has less to wait for.
      const timer = setTimeout(() => alarm.ring(), Math.min(ms, 2 ** 31 - 1));
      timer.unref();
      alarms.add(alarm);
      return cancel;
    },
    putForward(ms) {
      ahead += ms;
      const due = [...alarms].filter(({ at }) => at <= now()).toSorted((one, other) => one.at - other.at);
      for (const alarm of due) if (alarms.has(alarm)) alarm.ring();
    },
  };
}
