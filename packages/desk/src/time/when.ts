/** What saying a time depends on: the language and zone it is said in, and what is *now*. */
export interface TimePlace {
  readonly lang: string;
  /** IANA zone, for example `Europe/Berlin`. */
  readonly zone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

// British English writes the day before the month and counts to 24, as the design does.
const localeOf = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

function format({ lang, zone }: TimePlace, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${name}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(lang), { timeZone: zone, ...options });
  formats.set(key, known);
  return known;
}

const dayOf = (place: TimePlace, at: number): string => format(place, 'iso', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** Days from now to then on the calendar of the place: 0 today, 1 tomorrow, -1 yesterday. */
export function daysAway(place: TimePlace, instant: string): number {
  const then = Date.parse(instant);
  const nearby = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6].find((days) => dayOf(place, place.now + days * 86_400_000) === dayOf(place, then));
  return nearby ?? Math.round((then - place.now) / 86_400_000);
}

/** The time on the wall, without a leading zero: `9:05`. */
export const clockTime = (place: TimePlace, instant: string): string => format(place, 'time', { hour: '2-digit', minute: '2-digit' }).format(Date.parse(instant)).replace(/^0(?=\d)/, '');

/** The day, short: `Mon` within a week, `23 Nov` beyond. */
export function shortDay(place: TimePlace, instant: string): string {
  const then = Date.parse(instant);
  if (Math.abs(daysAway(place, instant)) < 7) return format(place, 'weekday', { weekday: 'short' }).format(then);
  return format(place, 'day', { day: 'numeric', month: 'short' }).format(then);
}

/** The day and date: `Wed 25 Nov`. */
export function longDay(place: TimePlace, instant: string): string {
  return format(place, 'long', { weekday: 'short', day: 'numeric', month: 'short' }).format(Date.parse(instant)).replace(/,/g, '');
}

/** When something was: `10:02` today, `Mon 10:02` this week, `23 Nov 10:02` before. */
export function moment(place: TimePlace, instant: string): string {
  const time = clockTime(place, instant);
  return daysAway(place, instant) === 0 ? time : `${shortDay(place, instant)} ${time}`;
}

/** The whole calendar day as a heading: `Monday 23 November`. */
export function wholeDay(place: TimePlace, instant: string): string {
  return format(place, 'whole', { weekday: 'long', day: 'numeric', month: 'long' }).format(Date.parse(instant)).replace(/,/g, '');
}
