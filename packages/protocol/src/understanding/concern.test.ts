import assert from 'node:assert/strict';

import { CaseBench } from '../testing/case-bench.ts';
import { answers, closed, longClosed, resolved, restated } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

const points = [{ id: 'amount', text: 'The bill says 98 euros.' }];

ruleTable('concern.restate', [
  {
    it: 'is a first answer',
    by: 'aylin',
    body: { points },
    yields: ['agent.introduced', 'owner.changed', 'concern.understood', 'case.status-changed'],
    then: ({ state }) => assert.deepEqual(state.understanding.current?.points, ['amount']),
  },
  {
    it: 'replaces what was understood before',
    given: (bench) => (restated(bench), { points }),
    by: 'aylin',
    yields: ['concern.understood'],
    then: ({ state }) =>
      assert.deepEqual([state.understanding.current?.points, state.understanding.current?.answer], [['amount'], 'asked']),
  },
  {
    it: 'gives each point a name of its own',
    by: 'aylin',
    body: { points: [...points, ...points] },
    refused: 'bad_request',
  },
  {
    it: 'takes a proposed resolution back, since its answers are to other points',
    given: (bench) => (resolved(bench), { points }),
    by: 'aylin',
    yields: ['concern.understood', 'case.status-changed'],
    then: ({ state }) => assert.equal(state.case.status, 'in-progress'),
  },
  {
    it: 'takes back only own proposals',
    given: (bench) => (resolved(bench), { points }),
    by: 'jonas',
    refused: 'owner_only',
  },
  { it: 'has points', by: 'aylin', body: { points: [] }, refused: 'bad_request' },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), { points }),
    by: 'aylin',
    refused: 'case_ended',
  },
]);

ruleTable('concern.confirm', [
  {
    it: 'says that it was understood',
    given: (bench) => ({ understanding: restated(bench) }),
    by: 'petra',
    yields: ['concern.confirmed'],
    then: ({ state }) => assert.equal(state.understanding.current?.answer, 'confirmed'),
  },
  {
    it: 'leads a case that waited for it back',
    given: (bench) => {
      const understanding = restated(bench);
      bench.must('aylin', 'case.change-status', { to: 'waiting-customer', text: 'Which bill?' });
      return { understanding };
    },
    by: 'petra',
    yields: ['concern.confirmed', 'case.status-changed'],
  },
  {
    it: 'leaves nothing to answer where a resolution is proposed',
    given: (bench) => {
      const understanding = restated(bench);
      bench.must('aylin', 'case.propose-resolution', { answers });
      return { understanding };
    },
    by: 'petra',
    yields: ['concern.confirmed'],
    then: ({ state }) => assert.equal(state.case.clock.turn, 'customer'),
  },
  {
    it: 'happens once',
    given: (bench) => {
      const body = { understanding: restated(bench) };
      bench.must('petra', 'concern.confirm', body);
      return body;
    },
    by: 'petra',
    refused: 'already_answered',
  },
  {
    it: 'is about the present wording',
    given: (bench) => {
      const understanding = restated(bench);
      restated(bench);
      return { understanding };
    },
    by: 'petra',
    refused: 'nothing_to_answer',
  },
  {
    it: 'needs something understood',
    given: (bench) => ({ understanding: bench.freshId() }),
    by: 'petra',
    refused: 'nothing_to_answer',
  },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), { understanding: bench.freshId() }),
    by: 'petra',
    refused: 'case_ended',
  },
]);

ruleTable('concern.correct', [
  {
    it: 'says what was not understood',
    given: (bench) => ({ understanding: restated(bench), correction: 'Three times.' }),
    by: 'petra',
    yields: ['concern.confirmed'],
    then: ({ state }) =>
      assert.deepEqual([state.understanding.current?.answer, state.words.waitingSince], ['corrected', '2026-11-23T08:00:00.000Z']),
  },
  {
    it: 'of an earlier wording is kept and changes nothing',
    given: (bench) => {
      const understanding = restated(bench);
      restated(bench);
      return { understanding, correction: 'Three times.' };
    },
    by: 'petra',
    yields: ['concern.confirmed'],
    then: ({ state }) => assert.equal(state.understanding.current?.answer, 'asked'),
  },
  {
    it: 'in a resolved case alerts the owner',
    given: (bench) => {
      const understanding = restated(bench);
      resolved(bench);
      return { understanding, correction: 'Three times.' };
    },
    by: 'petra',
    yields: ['concern.confirmed', 'case.update-promised', '!alarm.raised'],
  },
  {
    it: 'needs something understood',
    given: (bench) => ({ understanding: bench.freshId(), correction: 'x' }),
    by: 'petra',
    refused: 'nothing_to_answer',
  },
  {
    it: 'belongs elsewhere when the case is over',
    given: (bench) => {
      const understanding = restated(bench);
      longClosed(bench);
      return { understanding, correction: 'x' };
    },
    by: 'petra',
    refused: 'case_ended',
  },
  {
    it: 'needs a case',
    from: () => new CaseBench(),
    given: (bench) => ({ understanding: bench.freshId(), correction: 'x' }),
    by: 'petra',
    refused: 'nothing_to_answer',
  },
]);
