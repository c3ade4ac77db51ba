import type { Clock } from '@faden/gateway';

/** A clock that stands still until it is moved by hand. */
export interface HandClock extends Clock {
  /** Lets so many milliseconds pass, doing what is due, and promises that settle without the clock, on the way. */
  pass(ms: number): Promise<void>;
  readonly waiting: number;
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Makes a clock that begins at an instant. */
export function createHandClock(start: string): HandClock {
  let now = Date.parse(start);
  let due: { readonly at: number; readonly run: () => void }[] = [];
  const next = (until: number) => due.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0];
  return {
    now: () => now,
    after: (ms, run) => {
      const one = { at: now + ms, run };
      due.push(one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
    pass: async (ms) => {
      const until = now + ms;
      await settle();
      for (let one = next(until); one !== undefined; one = next(until)) {
        const { at, run } = one;
        due = due.filter((other) => other !== one);
        now = Math.max(now, at);
        run();
        await settle();
      }
      now = until;
    },
    get waiting() {
      return due.length;
    },
  };
}
