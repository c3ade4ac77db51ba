import { coverageOf, MINUTE_MS, minutesOnGrid } from '@faden/protocol';

import type { Announcement } from './live-through.ts';

/** How honest a day's announcements were. Errors are means of absolute differences, in minutes. */
export interface DayFigures {
  readonly announced: number;
  /** The share of waits at or under the announced upper end. */
  readonly held: number;
  /** Of the median before it was rounded. */
  readonly error: number;
  /** Of the plain queue-length estimate. */
  readonly plainError: number;
  /** The same two, each rounded up to the grid as it would be shown. */
  readonly shownError: number;
  readonly plainShownError: number;
  readonly longestMinutes: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Judges announcements by what came true. */
export function figuresOf(announced: readonly Announcement[]): DayFigures {
  const off = (estimate: (one: Announcement) => number): number => mean(announced.map((one) => Math.abs(estimate(one) - one.actualMs))) / MINUTE_MS;
  return {
    announced: announced.length,
    held: coverageOf(announced.map(({ said, actualMs }) => ({ upper: said.range.toMinutes * MINUTE_MS, actual: actualMs }))) ?? Number.NaN,
    error: off(({ said }) => said.medianMs),
    plainError: off(({ said }) => said.plainMs),
    shownError: off(({ said }) => said.range.fromMinutes * MINUTE_MS),
    plainShownError: off(({ said }) => minutesOnGrid(said.plainMs) * MINUTE_MS),
    longestMinutes: Math.max(...announced.map(({ actualMs }) => actualMs)) / MINUTE_MS,
  };
}
