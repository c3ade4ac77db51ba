import type { Calendar } from './calendar.ts';
import { isAlways, openSpans } from './open-spans.ts';
import { DAY_MS } from './zone.ts';

/**
 * The moment at which `duration` ms of opening have passed since `at`; nothing when the calendar is closed
 * for 400 days on end. A duration that ends with a closing ends there, not at the next opening.
 */
export function addBusinessTime(calendar: Calendar, at: number, duration: number): number | undefined {
  if (duration <= 0 || isAlways(calendar)) return at + Math.max(0, duration);
  let left = duration;
  let from = at;
  // Each round looks one horizon further, so that long durations are answered and only emptiness ends the search.
  for (;;) {
    const before = left;
    for (const span of openSpans(calendar, from)) {
      const length = span.to - span.from;
      if (left <= length) return span.from + left;
      left -= length;
      from = span.to;
    }
    if (left === before) return undefined;
  }
}

/** How many ms of opening lie between two instants; none when they are in the wrong order. */
export function businessTimeBetween(calendar: Calendar, from: number, to: number): number {
  if (to <= from) return 0;
  if (isAlways(calendar)) return to - from;
  let sum = 0;
  // Two days more than the distance: the day of `from` itself and one that a clock change made short.
  for (const span of openSpans(calendar, from, Math.ceil((to - from) / DAY_MS) + 2)) {
    if (span.from >= to) break;
    sum += Math.min(span.to, to) - span.from;
  }
  return sum;
}
