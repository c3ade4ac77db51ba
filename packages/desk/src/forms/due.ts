import { endOfWorkingDay, instantOf, localTimeAt, type Instant, type SiteProfile } from '@faden/protocol';

/** The end of the working day in so many working days, as the field writes it; empty where the calendar has none. */
export function dueInWorkingDays({ calendar }: SiteProfile, days: number, now: number, zone: string): string {
  const end = endOfWorkingDay(calendar, now, days);
  return end === undefined ? '' : localTimeAt(zone, end);
}

/** The moment a field's local time means in a zone; nothing for an empty or half-written one. */
export function instantFrom(local: string, zone: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local)) return undefined;
  return new Date(instantOf(zone, local.slice(0, 16))).toISOString();
}
