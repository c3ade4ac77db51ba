import { createSeededRandom } from '../../simulation/time/seeded-random.ts';
import { createAnnouncer } from './announcer.ts';
import { type DayReport, liveThrough } from './live-through.ts';
import { makeWorkingDay } from './working-day.ts';

/** Lives through days of these seeds, one after the other; each begins with what the day before has taught. */
export function liveDays(seeds: readonly string[]): readonly DayReport[] {
  let correction = 1;
  return seeds.map((seed) => {
    const announcer = createAnnouncer(correction);
    const report = liveThrough(makeWorkingDay(createSeededRandom(`day/${seed}`)), announcer);
    correction = announcer.correction();
    return report;
  });
}
