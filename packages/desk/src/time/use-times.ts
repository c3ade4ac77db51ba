import { localTimeAt } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { useWords, type Say } from '../words/use-words.ts';
import { lengthOf } from './length.ts';
import { clockTime, daysAway, longDay, moment, shortDay, wholeDay, type TimePlace } from './when.ts';

/** Times and lengths in the agent's language and zone. */
export interface Times {
  readonly now: number;
  readonly zone: string;
  clock(instant: string): string;
  /** When something was: `10:02` today, `Mon 10:02` this week, `23 Nov 10:02` before. */
  moment(instant: string): string;
  /** Until when: `today 12:00`, `Wed 25 Nov, 12:00`. */
  deadline(instant: string): string;
  /** As short as a list allows: the time today, else the day. */
  brief(instant: string): string;
  wholeDay(instant: string): string;
  /** Days from today, 0 for today. */
  daysAway(instant: string): number;
  /** How long since then: `12 min`. */
  since(instant: string): string;
  /** A moment as fields write it: `2026-11-25T12:00`. */
  local(instant: string): string;
  /** A length of time: `27 h`. */
  length(ms: number): string;
  /** How long until then: `12 min`. */
  until(instant: string): string;
  passed(instant: string): boolean;
}

function sayLength(t: Say, ms: number): string {
  const length = lengthOf(ms);
  if (length.unit === 'moment') return t('lengthMoment');
  if (length.unit === 'minutes') return t('lengthMinutes', { n: length.minutes });
  if (length.unit === 'days') return t('lengthDays', { n: length.days });
  return length.minutes === 0 ? t('lengthHours', { n: length.hours }) : t('lengthHoursMinutes', { hours: length.hours, minutes: length.minutes });
}

/** Says times and lengths; draws again as time passes and when the language changes. */
export function useTimes(): Times {
  const { preferences, now, ports } = useModel();
  const t = useWords();
  const place: TimePlace = { lang: preferences.value.lang, zone: ports.zone, now: now.value };
  const deadline = (instant: string): string => {
    const days = daysAway(place, instant);
    const time = clockTime(place, instant);
    if (days === 0) return t('today', { time });
    if (days === 1) return t('tomorrow', { time });
    if (days === -1) return t('yesterday', { time });
    return t('onDay', { day: longDay(place, instant), time });
  };
  return {
    now: place.now,
    zone: place.zone,
    clock: (instant) => clockTime(place, instant),
    moment: (instant) => moment(place, instant),
    deadline,
    brief: (instant) => (daysAway(place, instant) === 0 ? clockTime(place, instant) : shortDay(place, instant)),
    wholeDay: (instant) => wholeDay(place, instant),
    daysAway: (instant) => daysAway(place, instant),
    since: (instant) => sayLength(t, place.now - Date.parse(instant)),
    local: (instant) => localTimeAt(place.zone, Date.parse(instant)),
    length: (ms) => sayLength(t, ms),
    until: (instant) => sayLength(t, Date.parse(instant) - place.now),
    passed: (instant) => Date.parse(instant) < place.now,
  };
}
