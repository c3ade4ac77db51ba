import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { calendarFile, type CalendarCall } from './calendar-file.ts';
import { timeZoneLines } from './time-zone-lines.ts';

const call: CalendarCall = {
  uid: 'name@musterbank.faden', sequence: 0, status: 'confirmed', now: Date.parse('2027-03-25T17:05:00.000Z'),
  window: { start: '2027-03-30T08:00', minutes: 30, zone: 'Europe/Berlin', offset: '+02:00' },
  summary: 'Call from Musterbank', description: 'The number that calls: +498999998200',
};
const lines = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');
const octets = (line: string): number => new TextEncoder().encode(line).length;

/** The offset a VTIMEZONE gives a wall time, read by its rules alone as a calendar would. */
function offsetBy(zoneLines: readonly string[], wall: string): string | undefined {
  const blocks = zoneLines.join('\n').matchAll(/BEGIN:(?:STANDARD|DAYLIGHT)\nDTSTART:(\S+)\nTZOFFSETFROM:\S+\nTZOFFSETTO:(\S+)(?:\nRRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)(\w\w))?/g);
  const onsets = [...blocks].flatMap(([, start = '', to = '', month, place, weekday]) => {
    if (month === undefined) return [[start, to] as const];
    return Array.from({ length: 12 }, (_, year) => [`${yearlyDate(Number(start.slice(0, 4)) + year, Number(month), Number(place), weekday ?? '')}${start.slice(8)}`, to] as const);
  });
  return onsets.filter(([start]) => start <= wall).toSorted(([a], [b]) => (a < b ? -1 : 1)).at(-1)?.[1];
}

function yearlyDate(year: number, month: number, place: number, weekday: string): string {
  const days = Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(year, month - 1, day + 1)))
    .filter((date) => date.getUTCMonth() === month - 1 && ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][date.getUTCDay()] === weekday);
  return (place < 0 ? days.at(place) : days[place - 1])?.toISOString().slice(0, 10).replaceAll('-', '') ?? '';
}

describe('a calendar file', () => {
  it('says when in the time of the company, with the zone it is in', () => {
    const file = lines(calendarFile(call));
    for (const line of ['METHOD:PUBLISH', 'UID:name@musterbank.faden', 'SEQUENCE:0', 'STATUS:CONFIRMED', 'DTSTAMP:20270325T170500Z', 'DTSTART;TZID=Europe/Berlin:20270330T080000', 'DTEND;TZID=Europe/Berlin:20270330T083000', 'TZID:Europe/Berlin']) {
      assert.ok(file.includes(line), line);
    }
    assert.deepEqual([file[0], file.at(-2), file.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });

  it('that cancels says so, under the same UID and without a reminder', () => {
    const file = lines(calendarFile({ ...call, sequence: 2, status: 'cancelled' }));
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', 'UID:name@musterbank.faden']) assert.ok(file.includes(line), line);
    assert.ok(!file.includes('BEGIN:VALARM'));
  });

  it('has no line over 75 octets, cuts no character, and ends every line with CRLF', () => {
    const file = calendarFile({ ...call, summary: 'Rückruf über die Zählerstände'.repeat(9), description: `${'ü'.repeat(100)}😀${'x'.repeat(100)}` });
    for (const line of file.split('\r\n')) assert.ok(octets(line) <= 75 && !line.includes('\n') && !line.includes('\uFFFD'), line);
    assert.ok(lines(file).includes(`DESCRIPTION:${'ü'.repeat(100)}😀${'x'.repeat(100)}`));
  });

  it('lets no word become a line of its own', () => {
    const file = lines(calendarFile({ ...call, summary: 'a;b,c\\d\r\nATTENDEE:x', description: '\u0000END:VCALENDAR\n' }));
    assert.ok(file.includes('SUMMARY:a\\;b\\,c\\\\d\\nATTENDEE:x'));
    assert.ok(file.includes('DESCRIPTION:END:VCALENDAR\\n'));
  });
});

describe('the zone in a calendar file', () => {
  it('names the rules of its clocks', () => {
    assert.deepEqual(timeZoneLines('Europe/Berlin', Date.parse('2027-03-30T06:00:00.000Z')), [
      'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin',
      'BEGIN:STANDARD', 'DTSTART:20261025T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
      'BEGIN:DAYLIGHT', 'DTSTART:20270328T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]);
  });

  it('needs one offset where clocks are never set', () => {
    assert.deepEqual(timeZoneLines('Asia/Kolkata', 0).slice(2, -1), ['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD']);
  });

  for (const [zone, at, offset] of [
    ['Europe/Berlin', '2026-11-23T09:30:00.000Z', '+0100'], ['Europe/Berlin', '2027-03-27T09:00:00.000Z', '+0100'], ['Europe/Berlin', '2027-03-29T09:00:00.000Z', '+0200'],
    ['Europe/London', '2027-06-01T09:00:00.000Z', '+0100'], ['America/New_York', '2027-03-15T15:00:00.000Z', '-0400'], ['America/New_York', '2026-12-01T15:00:00.000Z', '-0500'],
    ['Australia/Sydney', '2027-01-15T01:00:00.000Z', '+1100'], ['Africa/Casablanca', '2026-12-01T09:00:00.000Z', '+0100'], ['Asia/Tokyo', '2026-12-01T01:00:00.000Z', '+0900'],
  ] as const) {
    it(`gives ${at} in ${zone} the offset ${offset}`, () => {
      const zoned = timeZoneLines(zone, Date.parse(at));
      const wall = (when: number): string => {
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(when);
        return parts.replaceAll(/[-:]/g, '').replace(' ', 'T');
      };
      assert.equal(offsetBy(zoned, wall(Date.parse(at))), offset);
    });
  }
});
