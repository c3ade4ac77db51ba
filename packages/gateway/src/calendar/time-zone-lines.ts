import { DAY_MS, MINUTE_MS, offsetAt } from '@faden/protocol';

import { clockChanges, type ClockChange } from './clock-changes.ts';

const YEAR_MS = 366 * DAY_MS;
// A rule counts when it has told so many changes in advance.
const YEARS_AHEAD = 4;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A wall reading (ms as if in UTC) as a local date and time of a calendar file. */
export const localValue = (wall: number): string => new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

/**
 * The clocks of a zone around an instant, as the lines of a VTIMEZONE (RFC 5545, 3.6.5): the offset that holds then and
 * the one it changes to, each with the yearly rule it follows, or as a single change where there is no rule.
 */
export function timeZoneLines(zone: string, at: number): readonly string[] {
  const changes = clockChanges(zone, midnight(at) - YEAR_MS, midnight(at) + (YEARS_AHEAD + 1) * YEAR_MS);
  const past = changes.filter((change) => change.at <= at).slice(-2);
  const parts = past.length === 0 ? [unchanged(zone, at)] : past.map((change) => observance(change, changes));
  // Without a yearly rule the next change must stand there itself, or the file would be wrong after it.
  const next = changes.find((change) => change.at > at);
  const isTold = next === undefined || past.some((change) => ruleOf(change, changes) !== undefined && change.after === next.after);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts.flat(), ...(isTold ? [] : observance(next, [])), 'END:VTIMEZONE'];
}

const midnight = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

const unchanged = (zone: string, at: number): readonly string[] =>
  observanceLines({ type: 'STANDARD', start: 0, before: offsetAt(zone, at), after: offsetAt(zone, at), rule: undefined });

const observance = (change: ClockChange, all: readonly ClockChange[]): readonly string[] => observanceLines({
  type: change.after > change.before ? 'DAYLIGHT' : 'STANDARD',
  start: change.at + change.before,
  before: change.before,
  after: change.after,
  rule: ruleOf(change, all),
});

interface Observance {
  readonly type: 'STANDARD' | 'DAYLIGHT';
  /** The wall reading at which it begins, by the offset before it. */
  readonly start: number;
  readonly before: number;
  readonly after: number;
  readonly rule: string | undefined;
}

const observanceLines = ({ type, start, before, after, rule }: Observance): readonly string[] => [
  `BEGIN:${type}`,
  `DTSTART:${localValue(start)}`,
  `TZOFFSETFROM:${offsetValue(before)}`,
  `TZOFFSETTO:${offsetValue(after)}`,
  ...(rule === undefined ? [] : [`RRULE:${rule}`]),
  `END:${type}`,
];

function offsetValue(ms: number): string {
  const minutes = Math.abs(Math.round(ms / MINUTE_MS));
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** The yearly rule that tells a change and those like it in the years after; nothing when there is none. */
function ruleOf(change: ClockChange, all: readonly ClockChange[]): string | undefined {
  const alike = all.filter((other) => other.at >= change.at && other.before === change.before && other.after === change.after).slice(0, YEARS_AHEAD + 1);
  if (alike.length <= YEARS_AHEAD) return undefined;
  const days = alike.map((other) => monthDay(other.at + other.before));
  const [first] = days;
  if (first === undefined || !days.every((day, year) => day.month === first.month && day.weekday === first.weekday && day.clock === first.clock && day.year === first.year + year)) return undefined;
  const place = days.every(({ isLast }) => isLast) ? -1 : first.place;
  if (place !== -1 && !days.every((day) => day.place === place)) return undefined;
  return `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${place}${weekdays[first.weekday]}`;
}

function monthDay(wall: number) {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    weekday: date.getUTCDay(),
    clock: date.toISOString().slice(11, 16),
    place: Math.ceil(date.getUTCDate() / 7),
    isLast: new Date(wall + 7 * DAY_MS).getUTCMonth() !== date.getUTCMonth(),
  };
}
