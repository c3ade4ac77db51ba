import type { LocalDate } from './calendar.ts';

/** Milliseconds in a minute, an hour and a day of 24 hours. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

// Building a formatter costs a thousand times more than using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Whether this engine knows the IANA zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The reading of the wall clock at an instant, in ms, as if it had been read in UTC.
 * Such *wall* numbers allow plain arithmetic on local dates; they are never instants.
 */
export function wallAt(timeZone: string, at: number): number {
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] =
    formatterOf(timeZone).format(at).match(/\d+/g)?.map(Number) ?? [];
  // Formatters drop fractions towards the past, so the rest of the second is added as it stood.
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

/** How far local time is ahead of UTC at an instant, in ms. */
export function offsetAt(timeZone: string, at: number): number {
  return wallAt(timeZone, at) - at;
}

/** The instant of a wall reading; an ambiguous one is the earlier, a skipped one moves forward by the gap. */
export function instantOfWall(timeZone: string, wall: number): number {
  const before = offsetAt(timeZone, wall - DAY_MS);
  const after = offsetAt(timeZone, wall + DAY_MS);
  const early = wall - before;
  const late = wall - after;
  if (offsetAt(timeZone, early) === before) return early;
  return offsetAt(timeZone, late) === after ? late : early;
}

/** The wall reading of midnight at the start of a date. */
export function wallOfDate(date: LocalDate): number {
  return Date.parse(date);
}

/** The date of a wall reading. */
export function dateOfWall(wall: number): LocalDate {
  return new Date(wall).toISOString().slice(0, 10);
}

/** The local date and time at an instant, as `2026-10-25T02:30`; appointments are stored like this, with their zone. */
export function localTimeAt(timeZone: string, at: number): string {
  return new Date(wallAt(timeZone, at)).toISOString().slice(0, 16);
}

/** The instant of a local date and time such as `2026-10-25T02:30`, resolved like any wall reading. */
export function instantOf(timeZone: string, local: string): number {
  return instantOfWall(timeZone, Date.parse(`${local}Z`));
}

/** How long a local day lasts, in ms: 23 or 25 hours where the clock changes, nothing where the date is skipped. */
export function dayLength(timeZone: string, date: LocalDate): number {
  const midnight = wallOfDate(date);
  return instantOfWall(timeZone, midnight + DAY_MS) - instantOfWall(timeZone, midnight);
}
