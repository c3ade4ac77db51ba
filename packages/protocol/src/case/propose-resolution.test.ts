import assert from 'node:assert/strict';

import { answers, closed, resolved, restated } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

ruleTable('case.propose-resolution', [
  {
    it: 'answers every point and waits for the customer',
    given: (bench) => (restated(bench), { answers }),
    by: 'aylin',
    yields: ['case.resolution-proposed', 'case.status-changed'],
    then: ({ state }) => {
      assert.deepEqual([state.case.status, state.case.nextStep, state.case.clock.turn], ['resolved', 'customer-confirms', 'customer']);
      assert.equal(state.case.nextUpdateBy, '2026-11-30T08:00:00.000Z');
    },
  },
  {
    it: 'leaves no point out',
    given: (bench) => (restated(bench), { answers: answers.slice(1) }),
    by: 'aylin',
    refused: 'point_unanswered',
    then: (_, decision) => assert.deepEqual(decision.outcome === 'refused' && decision.missing, ['amount']),
  },
  {
    it: 'answers no point that was never understood',
    given: (bench) => (restated(bench), { answers: [...answers, { point: 'weather', text: 'Sunny.' }] }),
    by: 'aylin',
    refused: 'point_unknown',
  },
  {
    it: 'without a restated concern says what was done',
    by: 'aylin',
    body: { answers: [], text: 'Corrected.' },
    yields: ['agent.introduced', 'owner.changed', 'case.resolution-proposed', 'case.status-changed'],
  },
  { it: 'says something', by: 'aylin', body: { answers: [] }, refused: 'point_unanswered' },
  {
    it: 'waits until a correction was restated',
    given: (bench) => (bench.must('petra', 'concern.correct', { understanding: restated(bench), correction: 'Three.' }), { answers }),
    by: 'aylin',
    refused: 'point_unanswered',
  },
  {
    it: 'replaces an earlier proposal and starts the silence anew',
    given: (bench) => (resolved(bench), bench.pass(1000), { answers }),
    by: 'aylin',
    yields: ['case.resolution-proposed', 'case.update-promised'],
    then: ({ state }) => assert.equal(state.case.silence?.since, '2026-11-23T08:00:01.000Z'),
  },
  { it: 'is for the owner', given: (bench) => (restated(bench), { answers }), by: 'jonas', refused: 'owner_only' },
  { it: 'is not for the company', given: (bench) => (restated(bench), { answers }), by: 'karl', refused: 'not_yours' },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), { answers }),
    by: 'aylin',
    refused: 'case_ended',
  },
]);
