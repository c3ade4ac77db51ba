/** What dates and times are written with: the reader's locale and zone, and the zone the company lives in. */
export interface WhenDeps {
  readonly locale: string;
  /** The reader's IANA zone; the browser's own when absent. */
  readonly zone?: string;
  /** The company's IANA zone; when it differs, due times name the reader's. */
  readonly siteZone?: string;
  readonly now: () => number;
}

/** Dates and times in words, always absolute. Instants are ISO strings in UTC. */
export interface When {
  /** `9:41`, for a column of times. */
  time(at: string): string;
  /** `Monday 23 November`; the year only when it is not this one. */
  day(at: string): string;
  /** Equal for instants of one day in the reader's zone. */
  dayKey(at: string): string;
  /** The parts of a point in time within a sentence: how far the day is, the day's short name, the time, and the zone when it must be named. */
  point(at: string): { readonly near: 'today' | 'tomorrow' | 'yesterday' | 'other'; readonly day: string; readonly time: string; readonly zone?: string };
  /** `Mon` to `Sun` for ISO weekdays 1 to 7. */
  weekday(iso: number): string;
  /** `24 Dec`, for a date without time (`2026-12-24`). */
  date(date: string): string;
  /** A zone's name as the reader calls it now, for example `CET`; the reader's own when none is given. */
  zoneName(zone?: string): string;
  /** Whether the company's clock shows another time than the reader's. */
  readonly zonesDiffer: boolean;
}

/** Plain English means the day before the month; American readers say so by `en-US`. */
const plain = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

function offsetName(locale: string, zone: string | undefined, at: number): string {
  const parts = new Intl.DateTimeFormat(locale, { ...(zone && { timeZone: zone }), timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone ?? '';
}

/** Dates and times for one reader; every formatter is made once, on first use. */
export function createWhen({ locale, zone, siteZone, now }: WhenDeps): When {
  const lang = plain(locale);
  const made = new Map<string, Intl.DateTimeFormat>();
  const format = (at: number, name: string, options: Intl.DateTimeFormatOptions): string => {
    const known = made.get(name) ?? new Intl.DateTimeFormat(lang, { ...(zone && { timeZone: zone }), ...options });
    made.set(name, known);
    return known.format(at);
  };
  // Every zone's midnight falls on a quarter of an hour, so one formatted instant serves all of its quarter.
  const days = new Map<number, string>();
  const dayKey = (at: number): string => {
    const quarter = Math.floor(at / 900_000);
    const key = days.get(quarter) ?? format(at, 'key', { year: 'numeric', month: '2-digit', day: '2-digit' });
    days.set(quarter, key);
    return key;
  };
  const dayMs = 86_400_000;
  const time = (at: number): string => format(at, 'time', { hour: 'numeric', minute: '2-digit' }).replace(/^0(?=\d:)/, '');
  const comma = (text: string): string => (lang.startsWith('en') ? text.replace(',', '') : text);
  const clock = (of: string | undefined): string =>
    new Intl.DateTimeFormat('en-GB', { ...(of && { timeZone: of }), dateStyle: 'short', timeStyle: 'short' }).format(now());
  const zonesDiffer = siteZone !== undefined && clock(siteZone) !== clock(zone);
  const near = (at: number): 'today' | 'tomorrow' | 'yesterday' | 'other' => {
    const key = dayKey(at);
    return key === dayKey(now()) ? 'today' : key === dayKey(now() + dayMs) ? 'tomorrow' : key === dayKey(now() - dayMs) ? 'yesterday' : 'other';
  };
  return {
    zonesDiffer,
    time: (at) => time(Date.parse(at)),
    dayKey: (at) => dayKey(Date.parse(at)),
    day(at) {
      const ms = Date.parse(at);
      const thisYear = format(ms, 'year', { year: 'numeric' }) === format(now(), 'year', { year: 'numeric' });
      const long: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
      return comma(thisYear ? format(ms, 'day', long) : format(ms, 'dayYear', { ...long, year: 'numeric' }));
    },
    point(at) {
      const ms = Date.parse(at);
      const day = comma(format(ms, 'short', { weekday: 'short', day: 'numeric', month: 'short' }));
      return { near: near(ms), day, time: time(ms), ...(zonesDiffer && { zone: offsetName(lang, zone, ms) }) };
    },
    weekday: (iso) => new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, iso)),
    date: (date) => comma(new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(`${date}T12:00:00Z`))),
    zoneName: (of = zone) => offsetName(lang, of, now()),
  };
}
