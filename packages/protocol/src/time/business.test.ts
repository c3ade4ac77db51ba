import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addBusinessTime, businessTimeBetween } from './business.ts';
import type { Calendar, OpenInterval } from './calendar.ts';
import { bavaria, businessTimeRows } from './fixtures/bavaria.ts';
import { isOpen } from './hours.ts';
import { HOUR_MS, MINUTE_MS } from './zone.ts';

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const interval: fc.Arbitrary<OpenInterval> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map(([from = 0, to = 96]) => ({ from: clock(from * 15), to: clock(to * 15) }));

const calendar: fc.Arbitrary<Calendar> = fc.record({
  timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kolkata', 'Africa/Cairo'),
  weekly: fc.array(
    fc.tuple(interval, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })).map(([hours, days]) => ({ ...hours, days })),
    { minLength: 1, maxLength: 4 },
  ),
  exceptions: fc.array(
    fc.record({
      date: fc.integer({ min: 10, max: 28 }).map((day) => `2027-03-${day}`),
      intervals: fc.array(interval, { maxLength: 2 }),
    }),
    { maxLength: 4 },
  ),
});

const instant = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2027-11-30'), noInvalidDate: true })
  .map((date) => Math.floor(Number(date) / MINUTE_MS) * MINUTE_MS);
const duration = fc.integer({ min: 0, max: 80 * 60 }).map((minutes) => minutes * MINUTE_MS);

test('business time is what the calendar of Bavaria says', () => {
  for (const { start, addHours, result } of businessTimeRows) {
    const end = addBusinessTime(bavaria, Date.parse(start), addHours * HOUR_MS);
    assert.equal(end, Date.parse(result), start);
    assert.equal(businessTimeBetween(bavaria, Date.parse(start), Date.parse(result)), addHours * HOUR_MS);
  }
});

test('what was added is what is measured, over every change of clocks', () => {
  fc.assert(
    fc.property(calendar, instant, duration, (hours, at, added) => {
      const end = addBusinessTime(hours, at, added);
      assert.ok(end !== undefined);
      assert.equal(businessTimeBetween(hours, at, end), added);
    }),
    { numRuns: 300 },
  );
});

test('later starts and longer durations never end earlier', () => {
  fc.assert(
    fc.property(calendar, instant, instant, duration, duration, (hours, a, b, short, long) => {
      const end = (at: number, added: number): number => addBusinessTime(hours, at, added) ?? Infinity;
      assert.ok(end(Math.min(a, b), short) <= end(Math.max(a, b), short));
      assert.ok(end(a, Math.min(short, long)) <= end(a, Math.max(short, long)));
    }),
    { numRuns: 200 },
  );
});

test('measured time adds up and never exceeds the time that passed', () => {
  fc.assert(
    fc.property(calendar, fc.tuple(instant, instant, instant), (hours, moments) => {
      const [first, middle, last] = moments.toSorted((a, b) => a - b) as [number, number, number];
      const whole = businessTimeBetween(hours, first, last);
      assert.equal(businessTimeBetween(hours, first, middle) + businessTimeBetween(hours, middle, last), whole);
      assert.ok(whole >= 0 && whole <= last - first);
      assert.equal(businessTimeBetween(hours, last, first), 0);
    }),
    { numRuns: 100 },
  );
});

test('the minute before business time is up is open', () => {
  fc.assert(
    fc.property(calendar, instant, duration, (hours, at, added) => {
      fc.pre(added > 0);
      const end = addBusinessTime(hours, at, added);
      assert.ok(end !== undefined && isOpen(hours, end - 1));
    }),
    { numRuns: 200 },
  );
});

test('on the day of the change an open night has 23 or 25 hours', () => {
  const always: Calendar = {
    timeZone: 'Europe/Berlin',
    weekly: [{ days: [7], from: '00:00', to: '24:00' }],
    exceptions: [],
  };
  const day = (from: string, to: string): number => businessTimeBetween(always, Date.parse(from), Date.parse(to)) / HOUR_MS;
  assert.equal(day('2027-03-27T12:00Z', '2027-03-29T12:00Z'), 23);
  assert.equal(day('2026-10-24T12:00Z', '2026-10-26T12:00Z'), 25);
});

test('around the clock all time is business time', () => {
  const always: Calendar = { always: true, timeZone: 'Europe/Berlin' };
  assert.equal(addBusinessTime(always, 5, 7), 12);
  assert.equal(businessTimeBetween(always, 5, 12), 7);
});

test('where nobody ever comes there is no answer instead of a wrong one', () => {
  const never: Calendar = { timeZone: 'Europe/Berlin', weekly: [], exceptions: [] };
  assert.equal(addBusinessTime(never, Date.parse('2026-11-21T17:00Z'), 1), undefined);
  assert.equal(businessTimeBetween(never, 0, Date.parse('2026-11-21T17:00Z')), 0);
});

test('a duration longer than the horizon is still found', () => {
  const mondays: Calendar = {
    timeZone: 'Europe/Berlin',
    weekly: [{ days: [1], from: '08:00', to: '09:00' }],
    exceptions: [],
  };
  const at = Date.parse('2026-11-23T08:00+01:00');
  const end = addBusinessTime(mondays, at, 100 * HOUR_MS);
  assert.equal(end && new Date(end).toISOString(), '2028-10-16T07:00:00.000Z');
});
