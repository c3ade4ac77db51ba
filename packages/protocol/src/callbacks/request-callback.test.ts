import assert from 'node:assert/strict';
import test from 'node:test';

import { decide, needs } from '../decide/decide.ts';
import type { NumberRefusal } from '../decide/found-calls.ts';
import { customerRules } from '../rules/customer-rules.ts';
import { CaseBench, openedBench } from '../testing/case-bench.ts';
import { answers, closed, longClosed, resolved } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { callKeys } from './claim-keys.ts';
import { windowSpan } from './call-times.ts';

const number = '030 23125 001';
const window = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
const slotKey = callKeys.slot('musterbank', 'billing', '2026-11-23T09:00:00.000Z');

const startOf = (entries: CaseBench['entries']): string | undefined => (entries.at(-1)?.body?.['window'] as { start: string } | undefined)?.start;

function booked(bench: CaseBench): void {
  bench.calls.claims.push({ key: slotKey, until: windowSpan(window).to }, { key: slotKey, until: windowSpan(window).to });
}

function full(bench: CaseBench): void {
  bench.calls.capacity = 0;
}

const refusals: readonly NumberRefusal[] = [
  'number_impossible',
  'number_incomplete',
  'number_special',
  'number_country',
  'number_satellite',
  'number_suppressed',
  'callback_budget',
  'callback_unavailable',
];

ruleTable('callback.request', [
  {
    it: 'books the window, with code word and calling number',
    by: 'petra',
    body: { number, window },
    yields: ['callback.requested', 'callback.scheduled'],
    then: ({ state, entries, calls, now }) => {
      const [name, item] = Object.entries(state.callbacks)[0] ?? [];
      assert.deepEqual(entries.at(-2)?.body, { number: '+493023125001', topic: 'billing', window });
      assert.deepEqual(entries.at(-1)?.body, {
        callback: name,
        window,
        sequence: 0,
        codeWord: { ours: 'Birke', yours: 'Anker' },
        callingNumber: '+493023125000',
      });
      assert.deepEqual([item?.status, item?.from, item?.to], ['scheduled', '2026-11-23T09:00:00.000Z', '2026-11-23T09:30:00.000Z']);
      assert.equal(calls.count(slotKey, now), 1);
    },
  },
  {
    it: 'as soon as possible keeps a place, with an honest range',
    by: 'petra',
    body: { number },
    yields: ['callback.requested', 'callback.queued'],
    then: ({ entries, state }) => {
      assert.deepEqual([entries.at(-1)?.body?.['reason'], entries.at(-1)?.body?.['place']], ['asap', 3]);
      assert.equal(Object.values(state.callbacks)[0]?.dueBy, '2026-11-23T08:20:00.000Z');
    },
  },
  {
    it: 'books the next free window beside the wish when that was just taken',
    given: (bench) => (booked(bench), { number, window }),
    by: 'petra',
    yields: ['callback.requested', 'callback.scheduled'],
    then: ({ entries }) => {
      assert.deepEqual(entries.at(-1)?.body?.['wish'], window);
      assert.equal(startOf(entries), '2026-11-23T10:30');
    },
  },
  {
    it: 'written offline books the first free window when its own has passed',
    by: 'petra',
    body: { number, window: { ...window, start: '2026-11-20T10:00' }, otherwise: 'next' },
    yields: ['callback.requested', 'callback.scheduled'],
    then: ({ entries }) => assert.equal(startOf(entries), '2026-11-23T09:30'),
  },
  {
    it: 'keeps a place when every window is full',
    given: (bench) => (full(bench), { number, window }),
    by: 'petra',
    yields: ['callback.requested', 'callback.queued'],
    then: ({ entries }) => assert.deepEqual([entries.at(-1)?.body?.['reason'], entries.at(-1)?.body?.['wish']], ['no-window', window]),
  },
  {
    it: 'asks back, when told to, about a window that was just taken',
    given: (bench) => (booked(bench), { number, window, otherwise: 'ask' }),
    by: 'petra',
    refused: 'slot_taken',
    then: (_, decision) => assert.deepEqual(decision.outcome === 'refused' && decision.instead, ['another-window', 'message']),
  },
  {
    it: 'asks back about a window in the past',
    by: 'petra',
    body: { number, window: { ...window, start: '2026-11-20T10:00' }, otherwise: 'ask' },
    refused: 'slot_past',
  },
  {
    it: 'asks back about a window in the hour the clock skips',
    given: (bench) => {
      bench.now = Date.parse('2027-03-24T09:00:00.000Z');
      return { number, window: { ...window, start: '2027-03-28T02:30' }, otherwise: 'ask' };
    },
    by: 'petra',
    refused: 'slot_unknown',
  },
  ...refusals.map((code) => ({
    it: `says of a number that is refused with ${code} what else reaches somebody`,
    given: (bench: CaseBench) => {
      bench.site = { ...bench.site, telephone: '+493023125100' };
      bench.calls.refusals.set('something', code);
      return { number: 'something' };
    },
    by: 'petra' as const,
    refused: code,
    then: (_: CaseBench, decision: object) =>
      assert.deepEqual((decision as { instead?: unknown }).instead, [...(code.startsWith('number_') ? ['another-number'] : []), 'message', 'telephone']),
  })),
  {
    it: 'happens once for each customer and number, however it is typed',
    given: (bench) => (bench.must('petra', 'callback.request', { number }), { number: '+493023125001', window }),
    by: 'petra',
    refused: 'callback_pending',
    then: (_, decision) => assert.deepEqual(decision.outcome === 'refused' && decision.instead, ['open-callback', 'message']),
  },
  {
    it: 'for another number stands beside the first',
    given: (bench) => (bench.must('petra', 'callback.request', { number }), { number: '030 23125 002' }),
    by: 'petra',
    yields: ['callback.requested', 'callback.queued'],
  },
  {
    it: 'draws on the budget of its number',
    given: (bench) => {
      for (let day = 0; day < 3; day++) bench.must('petra', 'callback.cancel', { callback: bench.must('petra', 'callback.request', { number }), reason: 'customer' });
      return { number };
    },
    by: 'petra',
    refused: 'callback_budget',
  },
  {
    it: 'books what the session holds',
    given: (bench) => {
      bench.calls.capacity = 1;
      const hold = bench.freshId();
      bench.calls.hold(hold, slotKey, bench.now);
      return { number, window, hold };
    },
    by: 'petra',
    yields: ['callback.requested', 'callback.scheduled'],
    then: ({ calls, now }) => assert.equal(calls.count(slotKey, now), 1),
  },
  {
    it: 'takes a resolved case up again, since something is owed in it',
    given: (bench) => (resolved(bench), { number }),
    by: 'petra',
    yields: ['callback.requested', 'callback.queued', 'case.status-changed', '!alarm.raised'],
    then: ({ state }) => assert.equal(state.case.status, 'in-progress'),
  },
  {
    it: 'opens a closed case again',
    given: (bench) => (closed(bench), { number }),
    by: 'petra',
    yields: ['case.reopened', 'callback.requested', 'callback.queued'],
  },
  { it: 'is about a topic of the site', by: 'petra', body: { number, topic: 'poetry' }, refused: 'topic_unknown' },
  { it: 'needs a number', by: 'petra', body: { window }, refused: 'bad_request' },
  { it: 'takes no number of a hundred digits', by: 'petra', body: { number: '1'.repeat(100) }, refused: 'too_large' },
  { it: 'takes no window without sense', by: 'petra', body: { number, window: { ...window, start: '2026-13-45T99:99' } }, refused: 'bad_request' },
  { it: 'needs a case', from: () => new CaseBench(), by: 'petra', body: { number }, refused: 'not_open' },
  {
    it: 'is not for cases that are over',
    given: (bench) => (longClosed(bench), { number }),
    by: 'petra',
    refused: 'case_ended',
    then: (_, decision) => assert.deepEqual(decision.outcome === 'refused' && decision.instead, ['message']),
  },
  {
    it: 'ends with eight open ones',
    given: (bench) => {
      // Each on a day of its own, since a customer's budget is smaller than that.
      for (let at = 1; at <= 8; at++) bench.pass(86_400_001).must('petra', 'callback.request', { number: `030 23125 ${100 + at}` });
      return { number };
    },
    by: 'petra',
    refused: 'limit_reached',
  },
]);

test('while a callback is open, nothing is proposed as resolved and the case is not merged', () => {
  const bench = openedBench();
  bench.must('aylin', 'concern.restate', { points: answers.map(({ point }) => ({ id: point, text: 'x' })) });
  const name = bench.must('petra', 'callback.request', { number });
  const into = bench.freshId();
  bench.cases.set(into, { customer: 'customer-petra', open: true, reference: 'MB-2222-22Z' });
  for (const [kind, body] of [['case.propose-resolution', { answers }], ['case.merge', { into }]] as const) {
    const decision = bench.give('aylin', kind, body);
    assert.equal(decision.outcome === 'refused' && decision.code, 'callback_open', kind);
  }
  bench.must('petra', 'callback.cancel', { callback: name, reason: 'customer' });
  bench.must('aylin', 'case.propose-resolution', { answers });
});

test('withdrawing a concern cancels every promised call and gives back what they held', () => {
  const bench = openedBench();
  bench.must('petra', 'callback.request', { number, window });
  bench.must('petra', 'callback.request', { number: '030 23125 002' });
  bench.must('petra', 'case.withdraw');
  assert.deepEqual(bench.kinds().slice(-3), ['callback.cancelled', 'callback.cancelled', 'case.withdrawn']);
  assert.equal(bench.calls.count(slotKey, bench.now), 0);
  assert.deepEqual(bench.calls.claims.filter(({ key }) => key.startsWith('callback:')), []);
});

test('after closing before a holiday weekend with the change to summer time, a wish for Good Friday is booked for Tuesday at 8', () => {
  const bench = openedBench();
  bench.now = Date.parse('2027-03-25T17:05:00.000Z');
  bench.must('petra', 'callback.request', { number, window: { start: '2027-03-26T09:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' } });
  assert.deepEqual(bench.entries.at(-1)?.body?.['window'], { start: '2027-03-30T08:00', minutes: 30, zone: 'Europe/Berlin', offset: '+02:00' });
});

test('a browser yields the request alone: what is free and what a number costs only the gateway knows', () => {
  const bench = openedBench();
  const command = { id: bench.freshId(), kind: 'callback.request', body: { number, window } };
  const decision = decide(customerRules, bench.state, command, bench.contextOf('petra', {}));
  assert.ok(decision.outcome === 'accepted');
  assert.deepEqual(decision.entries, [{ kind: 'callback.requested', body: { number, topic: 'billing', window } }]);
  assert.deepEqual([decision.claims, decision.releases], [[], []]);
});

test('what a request looks up is what it can be decided with', () => {
  const bench = openedBench();
  const hold = bench.freshId();
  const asked = needs(customerRules, { id: bench.freshId(), kind: 'callback.request', body: { number, window, hold } }, bench.state);
  assert.deepEqual(asked.map(({ what }) => what), ['number', 'queue', 'code-word', 'calling-number', 'slot', 'hold']);
});
