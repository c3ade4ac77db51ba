import { type CallWindow, type Instant, windowSpan } from '@faden/protocol';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import { createWhen } from '../../words/when.ts';

/** One moment to another, or minutes from now. */
export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

const near = { today: 'todayWord', tomorrow: 'tomorrowWord', yesterday: 'yesterdayWord' } as const;

/** `Today, Tuesday 24 November`, `Thursday 26 November`. */
export function sayDay(words: Words, at: Instant): string {
  const { near: distance } = words.when.point(at);
  const day = words.when.day(at);
  return distance === 'other' ? day : words.text('dayNear', { near: words.text(near[distance]), day });
}

/** `14:00 to 14:30`, in the reader's zone. */
export const saySpan = (words: Words, { from, to }: Range): string => words.text('range', { from: words.when.time(from), to: words.when.time(to) });

/** `Today, 14:00 to 14:30`, `Wednesday 25 November, 14:00 to 14:30`. */
export function sayAppointment(words: Words, range: Range): string {
  const { near: distance } = words.when.point(range.from);
  const day = distance === 'other' ? words.when.day(range.from) : words.text(near[distance]);
  return `${day}, ${saySpan(words, range)}`;
}

/** A window in the middle of a sentence: `today 14:00 to 14:30`. */
export function sayWindow(words: Words, window: CallWindow): string {
  const span = windowSpan(window);
  const { near: distance, day } = words.when.point(span.from);
  const time = saySpan(words, span);
  return distance === 'other' ? words.text('onDay', { day, time }) : words.text(distance, { time });
}

/** The same window as the company's clock says it, where that differs from the reader's; else nothing. */
export function sayAtSite(words: Words, window: CallWindow, brand: string): string {
  if (!words.when.zonesDiffer) return '';
  const { from, to } = windowSpan(window);
  const there = createWhen({ locale: words.locale, zone: window.zone, now: () => Date.parse(from) });
  const range = words.text('range', { from: there.time(from), to: there.time(to) });
  return words.text('atSite', { range, brand, zone: there.zoneName(window.zone) });
}

const quarter = 15 * 60_000;
const five = 5 * 60_000;

/**
 * How long it takes: `3 to 5 minutes` while it is short, clock times once it is longer, since nobody counts half an hour.
 * `fromMs` and `toMs` count from `now`, in epoch milliseconds.
 */
export function sayWait(words: Words, { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }, now: number): string {
  const [from, to] = [fromMs, toMs].map((ms) => Math.max(0, Math.ceil(ms / 60_000)));
  if (to === undefined || to <= 1) return words.text('waitUnder');
  if (toMs <= quarter) return words.text('waitMinutes', { from: Math.max(1, from ?? 1), to });
  const clock = (ms: number): string => words.when.time(new Date(Math.ceil((now + ms) / five) * five).toISOString());
  return words.text('range', { from: clock(fromMs), to: clock(toMs) });
}

/** The moments between which a call was announced: minutes from now while that is short, else clock times. */
export function sayExpected(words: Words, { from, to }: Range, now: number): string {
  const [fromMs, toMs] = [Date.parse(from) - now, Date.parse(to) - now];
  return toMs <= quarter && toMs > 0 ? sayWait(words, { fromMs: Math.max(0, fromMs), toMs }, now) : saySpan(words, { from, to });
}
