import type { Calendar } from '@faden/protocol';
import type { TimedWords as Words } from '../../words/timed-words.ts';

type Weekly = Extract<Calendar, { weekly: unknown }>['weekly'][number];

const clock = (time: string): string => time.replace(/^0/, '');

/** `Mon to Fri`, `Mon, Wed`: neighbouring days are said as a range. */
function daysText(days: readonly number[], words: Words): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => words.when.weekday(day ?? 1);
  const said = (run: readonly number[]): string =>
    run.length > 2 ? words.text('range', { from: name(run[0]), to: name(run.at(-1)) }) : run.map(name).join(', ');
  return runs.map(said).join(', ');
}

/** The week's hours in one line, in the company's own time, which is named when the reader's differs; empty for always open. */
export function hoursText(calendar: Calendar, words: Words): string {
  if ('always' in calendar) return words.text('openAlways');
  const line = ({ days, from, to }: Weekly): string => `${daysText(days, words)} ${words.text('range', { from: clock(from), to: clock(to) })}`;
  const week = calendar.weekly.map(line).join('; ');
  return words.when.zonesDiffer && week ? words.text('inZone', { when: week, zone: words.when.zoneName(calendar.timeZone) }) : week;
}
