import assert from 'node:assert/strict';
import test from 'node:test';

import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { closed } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

const text = 'The meter was read on 3 November: 4711 kWh.';
const given = (bench: CaseBench): string => bench.must('aylin', 'statement.give', { text });
const correction = { text: 'The meter was read on 4 November.', reason: 'The note was for the neighbour.' };

ruleTable('statement.give', [
  {
    it: 'binds',
    by: 'aylin',
    body: { text },
    yields: ['agent.introduced', 'owner.changed', 'statement.given', 'case.status-changed'],
    then: ({ state }) => assert.deepEqual(Object.values(state.truth), [{ seq: 6 }]),
  },
  { it: 'is possible for the company, which takes nothing over', by: 'karl', body: { text }, yields: ['agent.introduced', 'statement.given', 'case.status-changed'] },
  { it: 'is not for customers', by: 'petra', body: { text }, refused: 'unknown_kind' },
  { it: 'is not for cases that are over', given: (bench) => (closed(bench), { text }), by: 'aylin', refused: 'case_ended' },
]);

ruleTable('statement.correct', [
  {
    it: 'stands beside what was said',
    given: (bench) => ({ statement: given(bench), ...correction }),
    by: 'jonas',
    yields: ['agent.introduced', 'statement.corrected'],
    then: ({ state, entries }) => assert.deepEqual(Object.values(state.truth), [{ seq: 6, corrected: entries.length }]),
  },
  {
    it: 'can itself be corrected',
    given: (bench) => {
      const statement = given(bench);
      bench.must('aylin', 'statement.correct', { statement, ...correction });
      return { statement, text: 'On 5 November.', reason: 'A slip.' };
    },
    by: 'aylin',
    yields: ['statement.corrected'],
    then: ({ state, entries }) => assert.equal(Object.values(state.truth)[0]?.corrected, entries.length),
  },
  { it: 'needs a reason', given: (bench) => ({ statement: given(bench), text }), by: 'aylin', refused: 'reason_required' },
  { it: 'needs a statement', given: (bench) => ({ statement: bench.must('aylin', 'message.post', { text }), ...correction }), by: 'aylin', refused: 'not_found' },
]);

test('the state knows the latest eight statements, and an older one can still be corrected', () => {
  const bench = openedBench();
  const first = given(bench);
  for (let time = 0; time < 9; time++) given(bench);
  assert.equal(Object.keys(bench.state.truth).length, 8);
  assert.ok(!Object.hasOwn(bench.state.truth, first));
  bench.must('aylin', 'statement.correct', { statement: first, ...correction });
});
