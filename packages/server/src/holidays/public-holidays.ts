import { FadenError, type HoursException, type LocalDate } from '@faden/protocol';
import Holidays from 'date-holidays';

/** The public holidays of an ISO 3166-2 subdivision (`DE-BY`) as dated exceptions: `days` days from `from` on, the first included. */
export function publicHolidays(subdivision: string, from: LocalDate, days: number): readonly HoursException[] {
  const calendar = holidaysOf(subdivision);
  const until = addDays(from, days);
  const years = range(Number(from.slice(0, 4)), Number(until.slice(0, 4)));
  return years
    .flatMap((year) => calendar.getHolidays(year))
    .filter((holiday) => holiday.type === 'public')
    .flatMap(closedDays)
    .filter(({ date }) => date >= from && date < until)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function holidaysOf(subdivision: string): Holidays {
  const [country = '', state] = subdivision.split('-');
  const known = new Holidays();
  const states = known.getStates(country);
  const exists = known.getCountries()[country] !== undefined && (state === undefined || states?.[state] !== undefined);
  if (!exists) throw new FadenError('bad_request', `No holidays are known for "${subdivision}"; use an ISO 3166-2 code such as "DE-BY".`);
  return state === undefined ? new Holidays(country) : new Holidays(country, state);
}

/** A holiday may last several days; each becomes a closed date. `date` is local wall time, start and end are not. */
function closedDays(holiday: { date: string; start: Date; end: Date; name: string }): { date: string; closed: true; reason: string }[] {
  const first = holiday.date.slice(0, 10);
  const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000));
  return range(0, length - 1).map((offset) => ({ date: addDays(first, offset), closed: true, reason: holiday.name }));
}

const addDays = (date: LocalDate, days: number): LocalDate => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
