import assert from 'node:assert/strict';
import test from 'node:test';

import { dues } from '../decide/dues.ts';
import { openedBench, type CaseBench } from '../testing/case-bench.ts';
import { closed, longClosed, merged, offered } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

ruleTable('case.reopen', [
  {
    it: 'by the owner opens a closed case',
    given: closed,
    by: 'aylin',
    yields: ['case.reopened'],
    then: ({ state }) => assert.equal(state.case.status, 'in-progress'),
  },
  { it: 'by a supervisor shows who did it', given: closed, by: 'maria', yields: ['agent.introduced', 'case.reopened'] },
  { it: 'is for the owner', given: closed, by: 'jonas', refused: 'owner_only' },
  { it: 'comes too late after ninety days', given: longClosed, by: 'aylin', refused: 'case_ended' },
  { it: 'is for closed cases', by: 'aylin', refused: 'already_open' },
]);

const other = (customer: string, open: boolean) => (bench: CaseBench) => {
  const into = bench.freshId();
  bench.cases.set(into, { customer, open, reference: 'MB-2222-22Z' });
  return { into };
};

ruleTable('case.merge', [
  {
    it: 'ends the case and names the one that goes on',
    given: other('customer-petra', true),
    by: 'aylin',
    yields: ['agent.introduced', 'case.merged'],
    then: ({ state, entries }) => {
      assert.equal(state.case.status, 'merged');
      assert.equal(entries.at(-1)?.body?.['reference'], 'MB-2222-22Z');
    },
  },
  {
    it: 'calls off a handover',
    given: (bench) => (offered(bench), other('customer-petra', true)(bench)),
    by: 'aylin',
    yields: ['handover.lapsed', 'case.merged'],
  },
  { it: 'stays with one customer', given: other('customer-otto', true), by: 'aylin', refused: 'other_customer' },
  { it: 'goes into an open case', given: other('customer-petra', false), by: 'aylin', refused: 'case_ended' },
  {
    it: 'goes into a case that exists',
    given: (bench) => ({ into: bench.freshId() }),
    by: 'aylin',
    refused: 'not_found',
  },
  {
    it: 'does not go into itself',
    given: (bench) => (bench.cases.set(bench.id, { customer: 'customer-petra', open: true, reference: '' }), { into: bench.id }),
    by: 'aylin',
    refused: 'not_found',
  },
  {
    it: 'is for the owner',
    given: (bench) => (bench.must('aylin', 'owner.take'), other('customer-petra', true)(bench)),
    by: 'jonas',
    refused: 'owner_only',
  },
  {
    it: 'happens once',
    given: (bench) => (merged(bench), other('customer-petra', true)(bench)),
    by: 'aylin',
    refused: 'case_ended',
  },
]);

ruleTable('case.link', [
  {
    it: 'tells an open case of one that was merged into it',
    given: (bench) => ({ other: bench.freshId(), how: 'merged' }),
    by: 'clock',
    yields: ['case.linked'],
    then: ({ state }) => assert.equal(state.case.successor, undefined),
  },
  {
    it: 'tells an ended case where it goes on',
    given: (bench) => (longClosed(bench), { other: bench.freshId(), how: 'continued' }),
    by: 'clock',
    yields: ['case.linked'],
    then: ({ state }) => assert.ok(state.case.successor),
  },
]);

test('a merged case is due to be linked at the one it was merged into', () => {
  const bench = openedBench();
  const into = merged(bench);
  assert.deepEqual(dues(bench.state, bench.site, { case: bench.id }), [
    {
      at: '2026-11-23T08:00:00.001Z',
      case: into,
      kind: 'case.link',
      entity: bench.id,
      body: { other: bench.id, how: 'merged', reference: bench.state.case.reference },
    },
  ]);
  assert.deepEqual(dues(bench.state, bench.site, { case: bench.id, after: '2026-11-23T08:00:00.001Z' }), []);
});
