import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Calendar } from '../time/calendar.ts';
import { slotVectors } from './fixtures/slot-vectors.ts';
import { slotCapacity } from './slot-capacity.ts';
import { slotsFrom } from './slots.ts';

const bavaria: Calendar = {
  timeZone: 'Europe/Berlin',
  weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }],
  exceptions: [
    { date: '2027-03-26', closed: true },
    { date: '2027-03-29', closed: true },
  ],
};

for (const row of slotVectors) {
  test(`${row.agents} people hold ${row.capacity} calls of ${row.ahtSec} s in ${row.slotMin} minutes`, () => {
    const staffing = { agents: row.agents, slotMinutes: row.slotMin, handlingSeconds: row.ahtSec, share: row.share, occupancy: row.occupancy };
    assert.equal(slotCapacity(staffing), row.capacity);
  });
}

test('after closing before a holiday weekend with the change to summer time, the first window is on Tuesday at 8, summer time', () => {
  const [first] = slotsFrom(bavaria, Date.parse('2027-03-25T17:05:00Z'));
  assert.deepEqual(first?.window, { start: '2027-03-30T08:00', minutes: 30, zone: 'Europe/Berlin', offset: '+02:00' });
  assert.equal(new Date(first?.from ?? 0).toISOString(), '2027-03-30T06:00:00.000Z');
});

test('windows fill five working days, keep the lead time and end with the opening hours', () => {
  const slots = slotsFrom(bavaria, Date.parse('2026-11-23T09:26:00Z'));
  assert.equal(slots[0]?.window.start, '2026-11-23T11:00');
  assert.equal(slots.at(-1)?.window.start, '2026-11-27T17:30');
  assert.equal(new Set(slots.map(({ window }) => window.start.slice(0, 10))).size, 5);
});

test('around the clock, nothing is offered within an hour of a change of the clock', () => {
  const always: Calendar = { timeZone: 'Europe/Berlin', always: true };
  const starts = slotsFrom(always, Date.parse('2027-10-30T21:00:00Z')).map(({ window }) => window.start);
  assert.ok(starts.includes('2027-10-31T00:30'));
  assert.ok(!starts.some((start) => start >= '2027-10-31T01:30' && start < '2027-10-31T03:00'));
  assert.equal(new Set(starts).size, starts.length);
});
