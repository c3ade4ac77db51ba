import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { OwedCallback } from '@faden/protocol';
import fc from 'fast-check';

import { exampleId, exampleWrite } from '../contracts/example-writes.ts';
import type { CaseRow } from '../ports/write.ts';
import { callList } from './call-list.ts';

const at = (time: string): string => `2026-11-23T${time}:00.000Z`;
const NOW = at('10:00');

const call = (name: string, more: Partial<OwedCallback> = {}): OwedCallback =>
  ({ name, topic: 'billing', status: 'queued', requestedAt: at('09:00'), dueAt: more.requestedAt ?? at('09:00'), lateAt: null, priority: false, attempts: 0, ...more });

function rowOf(callbacks: OwedCallback[], site = 'musterbank'): CaseRow {
  const { row } = exampleWrite({ case: exampleId(1), site });
  return { ...row, inbox: { ...row.inbox, callbacks } };
}
const names = (rows: readonly CaseRow[]): readonly string[] => callList(rows, NOW).map(({ name }) => name);

describe('the list of calls', () => {
  it('begins with what was missed, then goes by due time, a booked window among the line', () => {
    const rows = [
      rowOf([call('later', { requestedAt: at('09:40') })]),
      rowOf([call('booked', { status: 'scheduled', dueAt: at('09:30') }), call('afternoon', { status: 'scheduled', dueAt: at('14:00') })]),
      rowOf([call('missed', { requestedAt: at('09:50'), priority: true, missedAt: at('09:55') })]),
      rowOf([call('first', { requestedAt: at('09:10') })]),
    ];
    assert.deepEqual(names(rows), ['missed', 'first', 'booked', 'later', 'afternoon']);
  });

  it('puts no second try before its time, though it is owed', () => {
    const retry = call('retry', { priority: true, nextTryAt: at('10:15'), dueAt: at('10:15') });
    assert.deepEqual(names([rowOf([retry]), rowOf([call('waits', { requestedAt: at('09:59') })])]), ['waits', 'retry']);
  });

  it('counts the places of each topic and brand by itself, and gives a booked window none', () => {
    const rows = [
      rowOf([call('a'), call('b', { topic: 'general', requestedAt: at('09:05') })]),
      rowOf([call('c', { requestedAt: at('09:10') }), call('booked', { status: 'scheduled', dueAt: at('09:02') })]),
      rowOf([call('d', { requestedAt: at('09:20') })], 'stadtwerke'),
    ];
    assert.deepEqual(callList(rows, NOW).map(({ name, place }) => [name, place]), [['a', 1], ['booked', undefined], ['b', 1], ['c', 2], ['d', 1]]);
  });

  it('says whose it is and how urgent, and loses and doubles nothing in any order', () => {
    const arbitrary = fc.array(fc.record({ minute: fc.integer({ min: 10, max: 59 }), priority: fc.boolean(), site: fc.constantFrom('musterbank', 'stadtwerke') }), { maxLength: 12 });
    fc.assert(fc.property(arbitrary, (parts) => {
      const rows = parts.map(({ minute, priority, site }, number) => rowOf([call(String(number), { requestedAt: at(`09:${minute}`), priority })], site));
      const list = callList(rows, NOW);
      assert.deepEqual(list.map(({ name }) => name).toSorted(), rows.map((_, number) => String(number)).toSorted());
      assert.deepEqual(callList(rows.toReversed(), NOW), list);
      // Nobody said a time: after half an hour the call is in danger.
      const urgencyOf = (name: string): string => ((parts[Number(name)]?.minute ?? 0) <= 30 ? 'at-risk' : 'due');
      assert.ok(list.every(({ urgency, reference, site, name }) => urgency === urgencyOf(name) && reference !== '' && site === parts[Number(name)]?.site));
      assert.deepEqual(list.map(({ priority }) => priority), list.map(({ priority }) => priority).toSorted((a, b) => Number(b) - Number(a)));
    }));
  });
});
