import type { Bench } from './bench.ts';
import { figuresOf } from './day/day-figures.ts';
import { liveDays } from './day/live-days.ts';
import type { Announcement, DayReport } from './day/live-through.ts';
import { count } from './figures.ts';

const DAYS = 20;

const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
const minutes = (value: number): string => `${value.toFixed(2)} min`;

/** How honest what we say about waiting is, in days that nobody could foresee. */
export const simulatedDay: Bench = {
  name: 'day',
  measures: `what is announced to people who wait, and what comes true, in ${DAYS} simulated days with a rush, staff that comes, goes and falls sick, people who give up, and calls that take places`,
  bar: 'the share of waits at or under the announced upper end is 75 to 85 % (nominal 80 %), and the mean error is below that of the plain queue-length estimate',
  mostSeconds: () => 60,
  run(_options, tell) {
    const seeds = Array.from({ length: DAYS }, (_, day) => String(day + 1));
    const days = liveDays(seeds);
    for (const [index, day] of days.entries()) tell(`day ${String(index + 1).padStart(2)}: ${lineOf(day)}`);
    for (const line of summary(days)) tell(line);
    return Promise.resolve();
  },
};

function lineOf({ announced, counts }: DayReport): string {
  const { held, error, plainError, longestMinutes } = figuresOf(announced);
  const people = `${count(counts.came)} came, ${counts.atOnce} answered at once, ${announced.length} told a range, ${counts.withoutNumber} told that nobody can say`;
  return `${people}, ${counts.choseCall} chose a call, ${counts.gaveUp} gave up; ${share(held)} held, error ${minutes(error)} (plain ${minutes(plainError)}), longest ${longestMinutes.toFixed(0)} min`;
}

function summary(days: readonly DayReport[]): string[] {
  const all = days.flatMap(({ announced }) => announced);
  const each = days.map(({ announced }) => figuresOf(announced).held);
  const { held, error, plainError, shownError, plainShownError } = figuresOf(all);
  const ends = [...new Set(all.map(({ said }) => said.range.toMinutes))].toSorted((one, other) => one - other);
  const under = (end: number): Announcement[] => all.filter(({ said }) => said.range.toMinutes === end);
  return [
    `all days: ${share(held)} of ${count(all.length)} waits held (by day ${share(Math.min(...each))} to ${share(Math.max(...each))})`,
    `mean error: ${minutes(error)} against ${minutes(plainError)} of the plain estimate; as shown, rounded up: ${minutes(shownError)} against ${minutes(plainShownError)}`,
    `held by announced upper end: ${ends.map((end) => `${end} min ${share(figuresOf(under(end)).held)} of ${count(under(end).length)}`).join(', ')}`,
  ];
}
