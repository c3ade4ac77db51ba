import assert from 'node:assert/strict';
import { test } from 'node:test';

import { figuresOf } from './day-figures.ts';
import { liveDays } from './live-days.ts';
import type { DayReport } from './live-through.ts';

const seeds = Array.from({ length: 20 }, (_, day) => String(day + 1));
const days = liveDays(seeds);
const sum = (count: (day: DayReport) => number): number => days.reduce((total, day) => total + count(day), 0);

test('a simulated day has what makes announcing hard: a rush, people who give up, calls that take places, and hours without a number', () => {
  const { announced, longestMinutes } = figuresOf(days.flatMap((day) => day.announced));
  assert.ok(announced > 5_000 && longestMinutes > 8);
  for (const count of ['gaveUp', 'choseCall', 'booked', 'withoutNumber', 'atOnce'] as const) assert.ok(sum((day) => day.counts[count]) > 100);
  assert.ok(sum(({ served }) => served.filter(({ call }) => call !== undefined && call > 0).length) > 50);
});

for (const [index, { announced }] of days.entries()) {
  test(`on day ${seeds[index]} between 75 and 85 % of the waits end at or under the announced upper end`, () => {
    const { held } = figuresOf(announced);
    assert.ok(held >= 0.75 && held <= 0.85, `${(held * 100).toFixed(1)} % held`);
  });
}

test('the estimate is off by less than the plain queue-length estimate, before and after both are rounded up', () => {
  const { error, plainError, shownError, plainShownError } = figuresOf(days.flatMap((day) => day.announced));
  assert.ok(error < plainError, `${error} against ${plainError}`);
  assert.ok(shownError < plainShownError, `${shownError} against ${plainShownError}`);
});

test('the same seeds give the same days', () => {
  assert.deepEqual(liveDays(seeds.slice(0, 2)), days.slice(0, 2));
});
