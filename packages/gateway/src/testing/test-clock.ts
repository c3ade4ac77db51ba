import type { Clock } from '../ports/clock.ts';

/** A clock that stands still until it is moved. What is due at once runs in the next turn of the event loop. */
export interface TestClock extends Clock {
  /** Moves time on, running what falls due on the way, and lets everything settle in between. */
  advance(ms: number): Promise<void>;
  /** How many timers wait. */
  waiting(): number;
}

/** Lets everything that can run without time passing run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

export function createTestClock(start = '2026-11-23T09:00:00.000Z'): TestClock {
  let now = Date.parse(start);
  let timers: { at: number; run: () => void }[] = [];
  const clock: TestClock = {
    now: () => now,
    after: (ms, run) => {
      if (ms <= 0) {
        const turn = setImmediate(run);
        return () => clearImmediate(turn);
      }
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    advance: async (ms) => {
      const until = now + ms;
      await settle();
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = next.at;
        next.run();
        await settle();
      }
      now = until;
      await settle();
    },
    waiting: () => timers.length,
  };
  return clock;
}
