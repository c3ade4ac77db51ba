import type { Calendar, LocalDate } from './calendar.ts';
import { HORIZON_DAYS, openDays } from './open-spans.ts';
import { dateOfWall } from './zone.ts';

/** A date somebody is there, with its first opening and its last closing in epoch ms. */
export interface WorkingDay {
  readonly date: LocalDate;
  readonly opens: number;
  readonly closes: number;
}

/**
 * The working day `count` working days after the local date of `at`, which itself may be one or none.
 * With 0 it is the running one, or the next where nobody comes any more today.
 * Nothing when there are not as many within 400 days.
 */
export function workingDayAfter(calendar: Calendar, at: number, count: number): WorkingDay | undefined {
  let left = Math.max(1, count);
  let today = count > 0;
  for (const { wall, spans } of openDays(calendar, at, HORIZON_DAYS)) {
    const opens = spans[0]?.from;
    const closes = spans.at(-1)?.to;
    const counts = !today && opens !== undefined && closes !== undefined && closes > at;
    today = false;
    if (counts && --left === 0) return { date: dateOfWall(wall), opens, closes };
  }
  return undefined;
}

/** The next date after today on which somebody is there; nothing when there is none within 400 days. */
export function nextWorkingDay(calendar: Calendar, at: number): WorkingDay | undefined {
  return workingDayAfter(calendar, at, 1);
}

/** The due time of what is promised within `count` working days: the last closing of that day. */
export function endOfWorkingDay(calendar: Calendar, at: number, count: number): number | undefined {
  return workingDayAfter(calendar, at, count)?.closes;
}
