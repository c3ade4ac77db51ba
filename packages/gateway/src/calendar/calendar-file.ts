import { type CallWindow, localTimeAt, windowSpan } from '@faden/protocol';

import { contentLines, textValue } from './content-lines.ts';
import { localValue, timeZoneLines } from './time-zone-lines.ts';

/** A call as somebody's calendar shows it. */
export interface CalendarCall {
  /** The same in every file about it, so that a later one replaces an earlier one. */
  readonly uid: string;
  /** Grows with every change, the cancellation included. */
  readonly sequence: number;
  readonly status: 'confirmed' | 'cancelled';
  readonly window: CallWindow;
  readonly summary: string;
  readonly description: string;
  /** When the file is made, epoch ms. */
  readonly now: number;
}

/** A calendar file about one call (RFC 5545, RFC 5546): local time with its zone, which stays what was promised when rules change. */
export function calendarFile({ uid, sequence, status, window, summary, description, now }: CalendarCall): string {
  const { from, to } = windowSpan(window);
  const moment = (at: string): string => `TZID=${window.zone}:${localTimeAt(window.zone, Date.parse(at)).replaceAll(/[-:]/g, '')}00`;
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Faden//Callback//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${status === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`,
    ...timeZoneLines(window.zone, Date.parse(from)),
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${localValue(now)}Z`,
    `DTSTART;${moment(from)}`,
    `DTEND;${moment(to)}`,
    `SUMMARY:${textValue(summary)}`,
    `DESCRIPTION:${textValue(description)}`,
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    ...(status === 'cancelled' ? [] : reminder(summary)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

const reminder = (summary: string): readonly string[] => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${textValue(summary)}`, 'TRIGGER:-PT5M', 'END:VALARM'];
