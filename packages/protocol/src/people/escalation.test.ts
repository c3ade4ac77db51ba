import assert from 'node:assert/strict';
import test from 'node:test';

import { openedBench } from '../testing/case-bench.ts';
import { closed, longClosed } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/zone.ts';

ruleTable('escalation.raise', [
  {
    it: 'reaches the supervisor, with three minutes to answer',
    by: 'petra',
    yields: ['escalation.raised'],
    then: ({ entries, state }) => {
      assert.deepEqual(entries.at(-1)?.body, { level: 1, to: 'Maria Brandt', answerBy: '2026-11-23T08:03:00.000Z' });
      assert.equal(state.people.owner?.id, 'service');
    },
  },
  {
    it: 'after hours is answered the next morning',
    given: (bench) => void bench.pass(10 * HOUR_MS),
    by: 'petra',
    yields: ['escalation.raised'],
    then: ({ state }) => assert.equal(state.people.escalation?.answerBy, '2026-11-24T07:03:00.000Z'),
  },
  {
    it: 'is not raised twice while an answer is awaited',
    given: (bench) => void bench.must('petra', 'escalation.raise'),
    by: 'petra',
    refused: 'already_open',
  },
  {
    it: 'adds the words while an answer is awaited',
    given: (bench) => (bench.must('petra', 'escalation.raise'), { text: 'And now.' }),
    by: 'petra',
    yields: ['message.posted'],
  },
  {
    it: 'rises to the company when nobody answered in time',
    given: (bench) => (bench.must('petra', 'escalation.raise'), bench.pass(3 * MINUTE_MS + 1), { text: 'Still nothing.' }),
    by: 'petra',
    yields: ['escalation.raised'],
    then: ({ entries }) =>
      assert.deepEqual(entries.at(-1)?.body, {
        level: 2,
        to: 'Karl Stein',
        answerBy: '2026-11-25T17:00:00.000Z',
        text: 'Still nothing.',
      }),
  },
  {
    it: 'leads a case that waited for the customer back',
    given: (bench) => (bench.must('aylin', 'case.change-status', { to: 'waiting-customer', text: 'Which bill?' }), {}),
    by: 'petra',
    yields: ['escalation.raised', 'case.status-changed'],
  },
  { it: 'with words opens a closed case again', given: (bench) => (closed(bench), { text: 'It came again.' }), by: 'petra', yields: ['case.reopened', 'escalation.raised'] },
  {
    it: 'of a closed case says that the words are missing that would reopen it',
    given: closed,
    by: 'petra',
    refused: 'case_closed',
    then: (_, decision) => assert.deepEqual(decision.outcome === 'refused' && decision.missing, ['text']),
  },
  { it: 'belongs elsewhere when the case is over', given: longClosed, by: 'petra', refused: 'case_ended' },
]);

const raised = (bench: ReturnType<typeof openedBench>) => ({
  escalation: bench.must('petra', 'escalation.raise'),
  text: 'I looked into it.',
});

ruleTable('escalation.answer', [
  {
    it: 'by a supervisor leaves the owner',
    given: raised,
    by: 'maria',
    yields: ['agent.introduced', 'escalation.answered'],
    then: ({ state }) => assert.deepEqual([state.people.escalation?.answered, state.people.owner?.id], [true, 'service']),
  },
  { it: 'is not for agents', given: raised, by: 'aylin', refused: 'supervisor_only' },
  { it: 'of the first level is not for the company', given: raised, by: 'karl', refused: 'supervisor_only' },
  {
    it: 'of the second level is for the company',
    given: (bench) => (raised(bench), bench.pass(DAY_MS), raised(bench)),
    by: 'karl',
    yields: ['agent.introduced', 'escalation.answered'],
  },
  {
    it: 'happens once',
    given: (bench) => {
      const body = raised(bench);
      bench.must('maria', 'escalation.answer', body);
      return body;
    },
    by: 'maria',
    refused: 'already_answered',
  },
  {
    it: 'is not for cases that are over',
    given: (bench) => {
      const body = raised(bench);
      closed(bench);
      return body;
    },
    by: 'maria',
    refused: 'case_ended',
  },
  {
    it: 'needs an escalation',
    given: (bench) => ({ escalation: bench.freshId(), text: 'x' }),
    by: 'maria',
    refused: 'nothing_to_answer',
  },
]);

test('the highest level names the external body where the site has one, and the company otherwise', () => {
  for (const [disputeBody, to, level] of [
    ['Ombudsstelle', 'Ombudsstelle', 3],
    [undefined, 'Karl Stein', 2],
  ] as const) {
    const bench = openedBench();
    bench.site = { ...bench.site, disputeBody };
    for (let time = 0; time < 3; time++) bench.pass(10 * DAY_MS).must('petra', 'escalation.raise');
    assert.deepEqual([bench.entries.at(-1)?.body?.['to'], bench.state.people.escalation?.level], [to, level]);
  }
});

test('an escalation nobody answered in time raises an alarm, once', () => {
  const bench = openedBench();
  const escalation = bench.must('petra', 'escalation.raise');
  bench
    .pass(3 * MINUTE_MS)
    .tick()
    .tick();
  assert.deepEqual(bench.internal, [
    {
      kind: 'alarm.raised',
      body: { code: 'escalation-overdue', dueAt: '2026-11-23T08:03:00.000Z', about: escalation },
    },
  ]);
});
