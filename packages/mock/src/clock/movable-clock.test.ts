import assert from 'node:assert/strict';
import test from 'node:test';

import { createHandClock } from '../testing/hand-clock.ts';
import { createMovableClock } from './movable-clock.ts';

const calendar = { timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }], exceptions: [] };
const shown = (ms: number): string => new Date(ms).toISOString();

test('a clock moves forward to the next opening', () => {
  const clock = createMovableClock(createHandClock('2026-11-21T17:00:00.000Z'));
  clock.moveTo('open', calendar);
  assert.equal(shown(clock.now()), '2026-11-23T07:01:00.000Z');
});

test('a clock moves forward to the next closing', () => {
  const clock = createMovableClock(createHandClock('2026-11-23T10:00:00.000Z'));
  clock.moveTo('closed', calendar);
  assert.equal(shown(clock.now()), '2026-11-23T17:01:00.000Z');
});

test('a clock stays where it is already so, or never will be', () => {
  const clock = createMovableClock(createHandClock('2026-11-23T10:00:00.000Z'));
  clock.moveTo('open', calendar);
  clock.moveTo('closed', { always: true, timeZone: 'Europe/Berlin' });
  assert.equal(shown(clock.now()), '2026-11-23T10:00:00.000Z');
});

test('a moved clock runs on with the real one', async () => {
  const hand = createHandClock('2026-11-21T17:00:00.000Z');
  const clock = createMovableClock(hand);
  clock.moveTo('open', calendar);
  let came = '';
  clock.after(5000, () => (came = shown(clock.now())));
  await hand.pass(5000);
  assert.equal(came, '2026-11-23T07:01:05.000Z');
});
