import type { Calendar } from './calendar.ts';
import { HORIZON_DAYS, isAlways, openSpans } from './open-spans.ts';
import { DAY_MS } from './zone.ts';

/** Open, until when (absent: it does not close within 400 days), or closed, and when it opens (absent: not within 400 days). */
export type Hours = { state: 'open'; until?: number } | { state: 'closed'; opens?: number };

/** What a calendar says at an instant, with the moment that changes. */
export function hoursAt(calendar: Calendar, at: number): Hours {
  if (isAlways(calendar)) return { state: 'open' };
  let until = at;
  for (const span of openSpans(calendar, at)) {
    if (span.from > until) {
      if (until === at) return { state: 'closed', opens: span.from };
      break;
    }
    until = span.to;
  }
  if (until === at) return { state: 'closed' };
  return until > at + (HORIZON_DAYS - 2) * DAY_MS ? { state: 'open' } : { state: 'open', until };
}

/** Whether somebody is there at an instant; the minute of closing is closed. */
export function isOpen(calendar: Calendar, at: number): boolean {
  if (isAlways(calendar)) return true;
  for (const span of openSpans(calendar, at, 1)) return span.from === at;
  return false;
}

/** The first moment from `at` on that is open, `at` itself included; nothing when that is more than 400 days away. */
export function nextOpening(calendar: Calendar, at: number): number | undefined {
  const hours = hoursAt(calendar, at);
  return hours.state === 'open' ? at : hours.opens;
}
