import assert from 'node:assert/strict';

import type { CaseBench } from '../testing/case-bench.ts';
import { closed } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

const meter = { name: 'meter', label: 'Meter number' };
const again = { ...meter, again: true, text: 'The number you gave belongs to another house.' };

function answered(bench: CaseBench): void {
  bench.must('aylin', 'fact.request', meter);
  bench.must('petra', 'fact.record', { name: 'meter', value: '4711' });
}

ruleTable('fact.request', [
  {
    it: 'asks for a value that nobody knows',
    by: 'aylin',
    body: meter,
    yields: ['agent.introduced', 'owner.changed', 'fact.requested', 'case.status-changed'],
    then: ({ state }) => assert.deepEqual([state.understanding.asked, state.understanding.repeated], [{ meter: 6 }, undefined]),
  },
  { it: 'is answered once the value is there', given: (bench) => (answered(bench), { name: 'order' }), by: 'aylin', yields: ['fact.requested'], then: ({ state }) => assert.deepEqual(Object.keys(state.understanding.asked ?? {}), ['order']) },
  { it: 'is refused for what is known', given: (bench) => (answered(bench), meter), by: 'jonas', refused: 'fact_known' },
  { it: 'is refused for what is awaited already', given: (bench) => (bench.must('aylin', 'fact.request', meter), meter), by: 'jonas', refused: 'fact_known' },
  {
    it: 'again says why, and is counted',
    given: (bench) => (answered(bench), again),
    by: 'aylin',
    yields: ['fact.requested'],
    then: ({ state, entries }) => assert.deepEqual([state.understanding.repeated, entries.at(-1)?.body?.['again']], [1, true]),
  },
  { it: 'again without a reason is refused', given: (bench) => (answered(bench), { ...meter, again: true }), by: 'aylin', refused: 'reason_required' },
  {
    it: 'again of what was never asked is no repetition',
    by: 'aylin',
    body: again,
    yields: ['agent.introduced', 'owner.changed', 'fact.requested', 'case.status-changed'],
    then: ({ state, entries }) => assert.deepEqual([state.understanding.repeated, entries.at(-2)?.body], [undefined, { ...meter, text: again.text }]),
  },
  {
    it: 'is possible for eight values at once',
    given: (bench) => {
      for (let time = 0; time < 8; time++) bench.must('aylin', 'fact.request', { name: `f${time}` });
      return meter;
    },
    by: 'aylin',
    refused: 'limit_reached',
  },
  { it: 'is not for cases that are over', given: (bench) => (closed(bench), meter), by: 'aylin', refused: 'case_ended' },
]);
