import assert from 'node:assert/strict';

import type { CaseBench } from '../testing/case-bench.ts';
import { longClosed } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

const fact = { name: 'meter-reading', label: 'Meter reading', value: '4711' };
const full = (bench: CaseBench): object => {
  for (let count = 0; count < 40; count++) bench.must('petra', 'fact.record', { name: `fact-${count}`, value: 'x' });
  return fact;
};

ruleTable('fact.record', [
  {
    it: 'keeps what the customer has said once for all',
    by: 'petra',
    body: fact,
    yields: ['fact.recorded'],
    then: ({ state }) => assert.deepEqual(state.understanding.facts, { 'meter-reading': 4 }),
  },
  {
    it: 'of a known name is a correction',
    given: (bench) => (bench.must('petra', 'fact.record', fact), { ...fact, value: '4712' }),
    by: 'petra',
    yields: ['fact.corrected'],
    then: ({ state }) => assert.deepEqual(state.understanding.facts, { 'meter-reading': 5 }),
  },
  {
    it: 'of a name that every object knows is new',
    by: 'petra',
    body: { name: 'constructor', value: 'x' },
    yields: ['fact.recorded'],
  },
  {
    it: 'leads a case that waited for it back',
    given: (bench) => (bench.must('aylin', 'case.change-status', { to: 'waiting-customer', text: 'Which bill?' }), fact),
    by: 'petra',
    yields: ['fact.recorded', 'case.status-changed'],
  },
  {
    it: 'by an agent shows who noted it, and takes nothing over',
    by: 'aylin',
    body: fact,
    yields: ['agent.introduced', 'fact.recorded'],
    then: ({ state }) => assert.equal(state.people.owner?.type, 'team'),
  },
  { it: 'ends with forty', given: full, by: 'petra', refused: 'limit_reached' },
  { it: 'ends with forty for agents too', given: full, by: 'aylin', refused: 'limit_reached' },
  {
    it: 'belongs elsewhere when the case is over',
    given: (bench) => (longClosed(bench), fact),
    by: 'petra',
    refused: 'case_ended',
  },
  {
    it: 'by an agent is not for cases that are over',
    given: (bench) => (longClosed(bench), fact),
    by: 'aylin',
    refused: 'case_ended',
  },
  { it: 'has a value', by: 'petra', body: { name: 'meter-reading', value: '' }, refused: 'bad_request' },
]);

ruleTable('fact.correct', [
  {
    it: 'replaces the value',
    given: (bench) => (bench.must('petra', 'fact.record', fact), { ...fact, value: '4712' }),
    by: 'petra',
    yields: ['fact.corrected'],
  },
  {
    it: 'by an agent replaces it too',
    given: (bench) => (bench.must('petra', 'fact.record', fact), { ...fact, value: '4712' }),
    by: 'aylin',
    yields: ['agent.introduced', 'fact.corrected'],
  },
  { it: 'needs a fact', by: 'petra', body: fact, refused: 'fact_unknown' },
  { it: 'by an agent needs a fact', by: 'aylin', body: fact, refused: 'fact_unknown' },
]);
