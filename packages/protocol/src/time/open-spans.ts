import type { Calendar, OpenInterval } from './calendar.ts';
import { DAY_MS, MINUTE_MS, dateOfWall, instantOfWall, wallAt } from './zone.ts';

/** How far ahead an opening is looked for; beyond it a calendar counts as never open. */
export const HORIZON_DAYS = 400;

/** A stretch of opening as instants in epoch ms; `to` is excluded. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** A local day by its midnight on the wall, with its openings in order, apart from one another. */
export interface OpenDay {
  readonly wall: number;
  readonly spans: readonly OpenSpan[];
}

type HourlyCalendar = Exclude<Calendar, { always: true }>;

/** Whether a calendar is open around the clock by declaration. */
export function isAlways(calendar: Calendar): calendar is Extract<Calendar, { always: true }> {
  return 'always' in calendar;
}

function intervalsOf(calendar: HourlyCalendar, wall: number): readonly OpenInterval[] {
  const date = dateOfWall(wall);
  const exception = calendar.exceptions.find((candidate) => candidate.date === date);
  if (exception !== undefined) return 'closed' in exception ? [] : exception.intervals;
  const weekday = new Date(wall).getUTCDay() || 7;
  return calendar.weekly.filter(({ days }) => days.includes(weekday));
}

const wallWithin = (wall: number, clock: string): number => wall + (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE_MS;

function spansOf(calendar: HourlyCalendar, wall: number): OpenSpan[] {
  const intervals = [...intervalsOf(calendar, wall)].sort((a, b) => (a.from < b.from ? -1 : 1));
  const end = instantOfWall(calendar.timeZone, wall + DAY_MS);
  // Overlaps, whether written or made by a clock change, must not count twice: each span starts where the last ended.
  let open = instantOfWall(calendar.timeZone, wall);
  const spans: OpenSpan[] = [];
  for (const interval of intervals) {
    const from = Math.max(open, instantOfWall(calendar.timeZone, wallWithin(wall, interval.from)));
    const to = Math.min(end, instantOfWall(calendar.timeZone, wallWithin(wall, interval.to)));
    if (from >= to) continue;
    spans.push({ from, to });
    open = to;
  }
  return spans;
}

function wholeDay(timeZone: string, wall: number): OpenSpan[] {
  const span = { from: instantOfWall(timeZone, wall), to: instantOfWall(timeZone, wall + DAY_MS) };
  return span.from < span.to ? [span] : [];
}

/** The days of a calendar from the local date of `at` on, those without opening included. */
export function* openDays(calendar: Calendar, at: number, days: number): Generator<OpenDay> {
  const now = wallAt(calendar.timeZone, at);
  const today = now - (((now % DAY_MS) + DAY_MS) % DAY_MS);
  for (let day = 0; day < days; day++) {
    const wall = today + day * DAY_MS;
    yield { wall, spans: isAlways(calendar) ? wholeDay(calendar.timeZone, wall) : spansOf(calendar, wall) };
  }
}

/** The openings that end after `at`, the first cut to begin no earlier; ends at the horizon. */
export function* openSpans(calendar: Calendar, at: number, days = HORIZON_DAYS): Generator<OpenSpan> {
  for (const day of openDays(calendar, at, days)) {
    for (const span of day.spans) {
      if (span.to > at) yield { from: Math.max(span.from, at), to: span.to };
    }
  }
}
