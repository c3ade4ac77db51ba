import assert from 'node:assert/strict';
import test from 'node:test';
import * as v from 'valibot';
import { calendarSchema } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { bavaria } from './fixtures/bavaria.ts';
import { hoursAt, isOpen, nextOpening } from './hours.ts';
import { nextWorkingDay, workingDayAfter } from './working-days.ts';

const berlin = (text: string): number => Date.parse(text);
const hours = (changes: Partial<Exclude<Calendar, { always: true }>>): Calendar => ({
  timeZone: 'Europe/Berlin',
  weekly: [],
  exceptions: [],
  ...changes,
});

test('opening counts, closing does not', () => {
  assert.ok(isOpen(bavaria, berlin('2026-11-23T08:00+01:00')));
  assert.ok(isOpen(bavaria, berlin('2026-11-23T17:59:59.999+01:00')));
  assert.ok(!isOpen(bavaria, berlin('2026-11-23T18:00+01:00')));
  assert.ok(!isOpen(bavaria, berlin('2026-11-23T07:59:59.999+01:00')));
});

test('it tells when it closes, and when it opens after a weekend and a holiday', () => {
  assert.deepEqual(hoursAt(bavaria, berlin('2026-11-23T12:00+01:00')), {
    state: 'open',
    until: berlin('2026-11-23T18:00+01:00'),
  });
  assert.deepEqual(hoursAt(bavaria, berlin('2027-03-25T18:05+01:00')), {
    state: 'closed',
    opens: berlin('2027-03-30T08:00+02:00'),
  });
  assert.equal(nextOpening(bavaria, berlin('2026-11-23T12:00+01:00')), berlin('2026-11-23T12:00+01:00'));
});

test('an exception replaces the hours of its date, and the first one listed counts', () => {
  const calendar = hours({
    weekly: [{ days: [3], from: '08:00', to: '18:00' }],
    exceptions: [
      {
        date: '2026-12-23',
        intervals: [
          { from: '10:00', to: '12:00' },
          { from: '13:00', to: '14:00' },
        ],
      },
      { date: '2026-12-23', closed: true },
    ],
  });
  assert.deepEqual(hoursAt(calendar, berlin('2026-12-23T08:30+01:00')), {
    state: 'closed',
    opens: berlin('2026-12-23T10:00+01:00'),
  });
  assert.deepEqual(hoursAt(calendar, berlin('2026-12-23T12:30+01:00')), {
    state: 'closed',
    opens: berlin('2026-12-23T13:00+01:00'),
  });
  assert.deepEqual(hoursAt(calendar, berlin('2026-12-23T13:30+01:00')), {
    state: 'open',
    until: berlin('2026-12-23T14:00+01:00'),
  });
});

test('what runs to midnight and goes on there is one opening', () => {
  const calendar = hours({
    weekly: [
      { days: [5], from: '20:00', to: '24:00' },
      { days: [6], from: '00:00', to: '02:00' },
    ],
  });
  assert.deepEqual(hoursAt(calendar, berlin('2026-11-20T23:00+01:00')), {
    state: 'open',
    until: berlin('2026-11-21T02:00+01:00'),
  });
});

test('overlapping intervals are one opening', () => {
  const calendar = hours({
    weekly: [
      { days: [1], from: '10:00', to: '18:00' },
      { days: [1], from: '08:00', to: '12:00' },
    ],
  });
  assert.deepEqual(hoursAt(calendar, berlin('2026-11-23T08:30+01:00')), {
    state: 'open',
    until: berlin('2026-11-23T18:00+01:00'),
  });
});

test('around the clock never closes, by declaration or by the week', () => {
  const week = hours({ weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }] });
  assert.deepEqual(hoursAt({ always: true, timeZone: 'Europe/Berlin' }, 0), { state: 'open' });
  assert.deepEqual(hoursAt(week, berlin('2026-10-25T02:30+01:00')), { state: 'open' });
});

test('the last opening of all has an end, and what never opens says so', () => {
  const once = hours({ exceptions: [{ date: '2026-12-01', intervals: [{ from: '08:00', to: '12:00' }] }] });
  assert.deepEqual(hoursAt(once, berlin('2026-12-01T09:00+01:00')), {
    state: 'open',
    until: berlin('2026-12-01T12:00+01:00'),
  });
  assert.deepEqual(hoursAt(once, berlin('2026-12-01T12:00+01:00')), { state: 'closed' });
  assert.equal(nextOpening(hours({}), 0), undefined);
});

test('the next working day skips weekend and holidays and has its hours', () => {
  assert.deepEqual(nextWorkingDay(bavaria, berlin('2027-03-25T09:00+01:00')), {
    date: '2027-03-30',
    opens: berlin('2027-03-30T08:00+02:00'),
    closes: berlin('2027-03-30T18:00+02:00'),
  });
  assert.equal(workingDayAfter(bavaria, berlin('2026-11-21T17:00+01:00'), 2)?.date, '2026-11-24');
});

test('the running working day is today until it closes, then the next', () => {
  assert.equal(workingDayAfter(bavaria, berlin('2026-11-20T06:00+01:00'), 0)?.date, '2026-11-20');
  assert.equal(workingDayAfter(bavaria, berlin('2026-11-20T18:00+01:00'), 0)?.date, '2026-11-23');
  assert.equal(nextWorkingDay(hours({}), 0), undefined);
});

test('a calendar with impossible hours is refused', () => {
  const weekly = (from: string, to: string, days = [1]): unknown => hours({ weekly: [{ days, from, to }] });
  assert.ok(v.is(calendarSchema, bavaria));
  assert.ok(v.is(calendarSchema, weekly('00:00', '24:00')));
  for (const bad of [
    weekly('18:00', '08:00'),
    weekly('24:00', '24:00'),
    weekly('8:00', '18:00'),
    weekly('08:00', '18:00', [0]),
    weekly('08:00', '18:00', []),
  ]) {
    assert.ok(!v.is(calendarSchema, bad), JSON.stringify(bad));
  }
});
