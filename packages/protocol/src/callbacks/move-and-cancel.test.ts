import assert from 'node:assert/strict';
import test from 'node:test';

import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import { callKeys } from './claim-keys.ts';

const number = '030 23125 001';
const at = (start: string) => ({ start: `2026-11-23T${start}`, minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' });
const slotKey = (utc: string): string => callKeys.slot('musterbank', 'billing', `2026-11-23T${utc}:00.000Z`);
const requested = (bench: CaseBench): string => bench.must('petra', 'callback.request', { number, window: at('10:00') });
const queued = (bench: CaseBench): string => bench.must('petra', 'callback.request', { number });
const onlyItem = ({ state }: CaseBench) => Object.values(state.callbacks)[0];

ruleTable('callback.move', [
  {
    it: 'takes another window, counts the change, and frees the old one in the same commit',
    given: (bench) => ({ callback: requested(bench), window: at('11:00') }),
    by: 'petra',
    yields: ['callback.moved'],
    then: (bench) => {
      const { entries, calls, now } = bench;
      assert.deepEqual([entries.at(-1)?.body?.['sequence'], entries.at(-1)?.body?.['movesLeft']], [1, 2]);
      assert.deepEqual([calls.count(slotKey('09:00'), now), calls.count(slotKey('10:00'), now)], [0, 1]);
      assert.deepEqual([onlyItem(bench)?.from, onlyItem(bench)?.status], ['2026-11-23T10:00:00.000Z', 'scheduled']);
    },
  },
  {
    it: 'gives a window to whoever had a place in the line',
    given: (bench) => ({ callback: queued(bench), window: at('11:00') }),
    by: 'petra',
    yields: ['callback.moved'],
    then: (bench) => assert.equal(onlyItem(bench)?.status, 'scheduled'),
  },
  {
    it: 'happens three times',
    given: (bench) => {
      const callback = requested(bench);
      for (const start of ['11:00', '12:00', '13:00']) bench.must('petra', 'callback.move', { callback, window: at(start) });
      return { callback, window: at('14:00') };
    },
    by: 'petra',
    refused: 'limit_reached',
  },
  {
    it: 'keeps the old window when the new one is full',
    given: (bench) => {
      const callback = requested(bench);
      bench.calls.capacity = 0;
      return { callback, window: at('11:00') };
    },
    by: 'petra',
    refused: 'slot_taken',
    then: (bench, decision) => {
      assert.equal(bench.calls.count(slotKey('09:00'), bench.now), 1);
      assert.deepEqual(decision.outcome === 'refused' && decision.instead, ['another-window', 'message']);
    },
  },
  { it: 'goes nowhere in the past', given: (bench) => ({ callback: requested(bench), window: at('08:00') }), by: 'petra', refused: 'slot_past' },
  { it: 'goes nowhere at night', given: (bench) => ({ callback: requested(bench), window: at('22:00') }), by: 'petra', refused: 'slot_unknown' },
  { it: 'changes something', given: (bench) => ({ callback: requested(bench), window: at('10:00') }), by: 'petra', refused: 'nothing_to_change' },
  {
    it: 'is possible until five minutes before',
    given: (bench) => {
      const callback = requested(bench);
      bench.pass(55 * MINUTE_MS);
      return { callback, window: at('11:00') };
    },
    by: 'petra',
    yields: ['callback.moved'],
  },
  {
    it: 'comes too late after that',
    given: (bench) => {
      const callback = requested(bench);
      bench.pass(55 * MINUTE_MS + 1);
      return { callback, window: at('11:00') };
    },
    by: 'petra',
    refused: 'too_late',
  },
  {
    it: 'comes too late when an agent has accepted',
    given: (bench) => {
      const callback = queued(bench);
      bench.must('aylin', 'callback.accept', { callback });
      return { callback, window: at('11:00') };
    },
    by: 'petra',
    refused: 'too_late',
  },
  { it: 'needs a callback', given: (bench) => ({ callback: bench.freshId(), window: at('11:00') }), by: 'petra', refused: 'not_found' },
  {
    it: 'needs one that is open',
    given: (bench) => {
      const callback = requested(bench);
      bench.must('petra', 'callback.cancel', { callback, reason: 'customer' });
      return { callback, window: at('11:00') };
    },
    by: 'petra',
    refused: 'callback_ended',
  },
]);

ruleTable('callback.cancel', [
  {
    it: 'ends it and gives back what it held, so that the number may be called for again',
    given: (bench) => ({ callback: requested(bench), reason: 'customer' }),
    by: 'petra',
    yields: ['callback.cancelled'],
    then: (bench) => {
      assert.deepEqual([onlyItem(bench)?.status, bench.calls.count(slotKey('09:00'), bench.now)], ['cancelled', 0]);
      requested(bench);
    },
  },
  {
    it: 'comes too late within five minutes of the call',
    given: (bench) => {
      const callback = requested(bench);
      bench.pass(HOUR_MS - 4 * MINUTE_MS);
      return { callback, reason: 'customer' };
    },
    by: 'petra',
    refused: 'too_late',
  },
  {
    it: 'of a call nobody asked for is possible while the telephone rings',
    given: (bench) => {
      const callback = queued(bench);
      bench.must('aylin', 'callback.accept', { callback });
      bench.must('aylin', 'callback.dial', { callback });
      return { callback, reason: 'not-requested' };
    },
    by: 'petra',
    yields: ['callback.cancelled'],
  },
  {
    it: 'by an agent says why in public',
    given: (bench) => ({ callback: requested(bench), reason: 'agent', text: 'The line is down today.' }),
    by: 'aylin',
    yields: ['agent.introduced', 'callback.cancelled'],
  },
  { it: 'by an agent needs a reason', given: (bench) => ({ callback: requested(bench), reason: 'agent' }), by: 'aylin', refused: 'reason_required' },
  { it: 'is not for the company', given: (bench) => ({ callback: requested(bench), reason: 'not-requested' }), by: 'karl', refused: 'not_yours' },
  { it: 'by key is for calls nobody asked for', given: (bench) => ({ callback: requested(bench), reason: 'customer' }), by: 'clock', refused: 'bad_request' },
  { it: 'needs a callback', given: (bench) => ({ callback: bench.freshId(), reason: 'customer' }), by: 'petra', refused: 'not_found' },
  {
    it: 'happens once',
    given: (bench) => {
      const body = { callback: requested(bench), reason: 'customer' };
      bench.must('petra', 'callback.cancel', body);
      return body;
    },
    by: 'petra',
    refused: 'callback_ended',
  },
]);

for (const who of ['petra', 'aylin', 'clock'] as const) {
  test(`a call that ${who} says nobody asked for leaves the number alone for ninety days, and counts against whoever asked`, () => {
    const bench = openedBench();
    bench.must(who, 'callback.cancel', { callback: requested(bench), reason: 'not-requested' });
    const again = bench.give('petra', 'callback.request', { number });
    assert.equal(again.outcome === 'refused' && again.code, 'number_suppressed');
    assert.equal(bench.calls.count(callKeys.unwanted('musterbank', 'customer-petra'), bench.now), 1);
    bench.pass(90 * 24 * HOUR_MS + 1);
    assert.equal(bench.give('petra', 'callback.request', { number }).outcome, 'accepted');
  });
}
