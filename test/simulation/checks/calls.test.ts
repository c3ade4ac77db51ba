import assert from 'node:assert/strict';
import test from 'node:test';

import type { WireEntry } from '@faden/protocol';

import type { Happening } from '../history/history.ts';
import { bookedIsBooked, callsInOrder, nothingSilent } from './calls.ts';
import { committed, historyOf, message, shown, step } from './testing/written-history.ts';

type Steps = readonly ((at: number) => Happening)[];

const EPOCH = Date.parse('2026-11-21T17:00:00.000Z');
const window = { start: '2026-11-21T18:10', minutes: 5, zone: 'Europe/Berlin', offset: '+01:00' };
const number = '+493023125001';

/** An entry about the call `one`, written so many seconds after the world began. */
function entry(seq: number, kind: string, body: Record<string, unknown>, { at = 0, cause = kind, by = 'aylin' } = {}): WireEntry {
  return { ...message(seq, cause, '', kind), at: new Date(EPOCH + at * 1000).toISOString(), by: { role: by === 'c' ? 'customer' : 'agent', actor: by }, body };
}
const asked = (seq: number, name: string, telephone = number): WireEntry => entry(seq, 'callback.requested', { number: telephone, topic: 'billing' }, { cause: name, by: 'c' });
const booked = (seq: number, name: string): WireEntry => entry(seq, 'callback.scheduled', { callback: name, window, sequence: 0 }, { cause: name });
const accepted = (seq: number, at = 0): WireEntry => entry(seq, 'callback.accepted', { callback: 'one', agent: { id: 'aylin', name: 'Aylin Kaya' } }, { at });
const dialled = (seq: number, at: number, by = 'aylin'): WireEntry => entry(seq, 'callback.dialled', { callback: 'one', attempt: 1, by: 'hand' }, { at, by });
const missed = (seq: number): WireEntry => entry(seq, 'callback.queued', { callback: 'one', reason: 'missed', priority: true });
const resolved = (seq: number): WireEntry => entry(seq, 'case.resolution-proposed', { answers: [] });
const cancelled = (seq: number): WireEntry => entry(seq, 'callback.cancelled', { callback: 'one', reason: 'customer' });
const onScreen = (status: string) => shown([], { callbacks: [{ name: 'one', status, start: window.start }] });
const began = step('began', { epoch: EPOCH });
const later = (minutes: number) => (): Happening => ({ at: minutes * 60_000, type: 'noted', text: 'calm' });
const wrongIn = (steps: Steps): readonly string[] => {
  const history = historyOf(steps);
  return [callsInOrder, nothingSilent, bookedIsBooked].flatMap((check) => check(history)).map(({ guarantee }) => guarantee);
};

const good: Readonly<Record<string, Steps>> = {
  'a call is booked, shown as booked, accepted and dialled': [began, committed('one', [asked(1, 'one'), booked(2, 'one')]), onScreen('scheduled'), committed('a', [accepted(3)]), committed('d', [dialled(4, 60)])],
  'a window that went by is called missed': [began, committed('one', [asked(1, 'one'), booked(2, 'one')]), committed('m', [missed(3)]), later(30)],
  'a call that is only sent is shown as sent': [began, onScreen('sent')],
  'a case is resolved once its call was cancelled': [began, committed('one', [asked(1, 'one'), booked(2, 'one')]), committed('x', [cancelled(3)]), committed('r', [resolved(4)])],
  'a window is given to the next one once it is free': [began, committed('one', [asked(1, 'one'), booked(2, 'one')]), committed('x', [cancelled(3)]), committed('two', [asked(4, 'two'), booked(5, 'two')])],
  'a restore takes a call, and it is asked for again': [began, committed('one', [asked(1, 'one')]), step('restored', { heads: { case: 0 } }), committed('two', [asked(1, 'two')])],
};

for (const [name, steps] of Object.entries(good)) {
  test(`nothing is wrong when ${name}`, () => assert.deepEqual(wrongIn(steps), []));
}

const bad: Readonly<Record<string, readonly [guarantee: string, steps: Steps]>> = {
  'a case is resolved while a call is owed': ['I6', [committed('one', [asked(1, 'one')]), committed('r', [resolved(2)])]],
  'a customer is owed two calls at one number': ['I8', [committed('one', [asked(1, 'one')]), committed('two', [asked(2, 'two')])]],
  'somebody dials what nobody accepted': ['I8', [committed('one', [asked(1, 'one')]), committed('d', [dialled(2, 60)])]],
  'somebody dials what somebody else accepted': ['I8', [committed('one', [asked(1, 'one')]), committed('a', [accepted(2)]), committed('d', [dialled(3, 60, 'jonas')])]],
  'a window holds two calls': ['I9', [committed('one', [asked(1, 'one'), booked(2, 'one')]), committed('two', [asked(3, 'two', '+493023125002'), booked(4, 'two')])]],
  'a telephone rings twice within a minute': ['doubled', [committed('one', [asked(1, 'one')]), committed('a', [accepted(2)]), committed('d', [dialled(3, 60)]), committed('a2', [accepted(4)]), committed('d2', [dialled(5, 119)])]],
  'a window goes by in silence': ['promise', [began, committed('one', [asked(1, 'one'), booked(2, 'one')]), later(30)]],
  'nobody says what came of a call': ['promise', [began, committed('one', [asked(1, 'one')]), committed('a', [accepted(2)]), committed('d', [dialled(3, 60)]), later(30)]],
  'a wish is shown as booked': ['promise', [began, onScreen('scheduled')]],
};

for (const [name, [guarantee, steps]] of Object.entries(bad)) {
  test(`${guarantee} is broken when ${name}`, () => assert.ok(wrongIn(steps).includes(guarantee), `found: ${wrongIn(steps).join(', ') || 'nothing'}`));
}
