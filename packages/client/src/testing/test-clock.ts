import type { Clock } from '../ports/clock.ts';

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  /** Moves time on, running what falls due on the way, and lets everything settle in between. */
  advance(ms: number): Promise<void>;
  /** How many timers wait. */
  waiting(): number;
  /** Lets the wall clock leap without any timer running, as a machine that sleeps does. */
  leap(ms: number): void;
}

/** Lets everything that can run without time passing run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 15; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

export function createTestClock(start = '2026-11-23T09:00:00.000Z'): TestClock {
  let now = Date.parse(start);
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + Math.max(0, ms), run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = until;
      await settle();
    },
    waiting: () => timers.length,
    leap(ms) {
      now += ms;
    },
  };
}
