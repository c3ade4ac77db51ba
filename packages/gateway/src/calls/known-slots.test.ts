import assert from 'node:assert/strict';
import { it } from 'node:test';

import { type Calendar, defaultSlotRules, slotsFrom } from '@faden/protocol';

import { knownSlots } from './known-slots.ts';

const calendar: Calendar = { timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }], exceptions: [] };
const MINUTE = 60_000;

it('windows that are known are those that would be worked out, at every moment and by every rule', () => {
  const start = Date.parse('2027-03-26T08:00:00.000Z');
  for (const ms of [0, 1, 59_999, MINUTE, MINUTE + 1, 5 * MINUTE, 24 * 60 * MINUTE - 1, 48 * 60 * MINUTE, 72 * 60 * MINUTE + 30_000, 1]) {
    for (const rules of [defaultSlotRules, { ...defaultSlotRules, leadMs: 10 * MINUTE }, { ...defaultSlotRules, slotMinutes: 15, workingDays: 2 }]) {
      assert.deepEqual(knownSlots(calendar, start + ms, rules), slotsFrom(calendar, start + ms, rules));
    }
  }
});

it('are worked out once a minute for everybody', () => {
  const now = Date.parse('2026-11-23T09:00:01.000Z');
  assert.equal(knownSlots(calendar, now, defaultSlotRules), knownSlots(calendar, now + 30_000, defaultSlotRules));
  assert.notEqual(knownSlots(calendar, now, defaultSlotRules), knownSlots(calendar, now + MINUTE, defaultSlotRules));
});
