import assert from 'node:assert/strict';
import test from 'node:test';

import { openedBench, type CaseBench } from '../testing/case-bench.ts';
import { closed, restated } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { DAY_MS } from '../time/zone.ts';

const question = 'Which meter reading do you have?';
const asked = (bench: CaseBench): string => bench.must('aylin', 'consult.ask', { of: 'company', question });

ruleTable('consult.ask', [
  {
    it: 'puts the company on the clock, with a due time the customer sees',
    by: 'aylin',
    body: { of: 'company', question },
    yields: ['agent.introduced', 'owner.changed', 'consult.asked', 'case.status-changed'],
    then: ({ state, entries }) => {
      assert.deepEqual(entries.at(-2)?.body, {
        of: 'company',
        to: 'Karl Stein',
        question,
        dueAt: '2026-11-25T17:00:00.000Z',
      });
      assert.deepEqual(
        [state.case.status, state.case.clock.turn, state.case.nextUpdateBy],
        ['waiting-company', 'company', '2026-11-25T17:00:00.000Z'],
      );
    },
  },
  {
    it: 'asks a second question without a second status',
    given: (bench) => (asked(bench), { of: 'company', to: 'karl', question }),
    by: 'aylin',
    yields: ['consult.asked'],
  },
  {
    it: 'asks an expert, and the centre stays on the clock',
    by: 'aylin',
    body: { of: 'expert', to: 'jonas', question },
    yields: ['agent.introduced', 'owner.changed', 'consult.asked'],
    then: ({ entries }) => assert.equal(entries.at(-1)?.body?.['to'], 'Jonas Weber'),
  },
  {
    it: 'takes a due time of the owner’s',
    by: 'aylin',
    body: { of: 'company', question, dueAt: '2026-11-23T12:00:00.000Z' },
    yields: ['agent.introduced', 'owner.changed', 'consult.asked', 'case.status-changed'],
    then: ({ state }) => assert.equal(state.people.consults[0]?.dueAt, '2026-11-23T12:00:00.000Z'),
  },
  {
    it: 'takes no time that has passed',
    by: 'aylin',
    body: { of: 'company', question, dueAt: '2026-11-23T08:00:00.000Z' },
    refused: 'due_in_past',
  },
  { it: 'names its expert', by: 'aylin', body: { of: 'expert', question }, refused: 'agent_unknown' },
  {
    it: 'asks somebody who exists',
    by: 'aylin',
    body: { of: 'expert', to: 'nobody', question },
    refused: 'agent_unknown',
  },
  {
    it: 'leaves at most eight questions open',
    given: (bench) => {
      for (let count = 0; count < 8; count++) asked(bench);
      return { of: 'company', question };
    },
    by: 'aylin',
    refused: 'limit_reached',
  },
  {
    it: 'is for the owner',
    given: (bench) => (restated(bench), { of: 'company', question }),
    by: 'jonas',
    refused: 'owner_only',
  },
  { it: 'is not for the company', by: 'karl', body: { of: 'company', question }, refused: 'not_yours' },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), { of: 'company', question }),
    by: 'aylin',
    refused: 'case_ended',
  },
]);

ruleTable('consult.answer', [
  {
    it: 'by the company ends the waiting for it',
    given: (bench) => ({ consult: asked(bench), text: '4711.' }),
    by: 'karl',
    yields: ['agent.introduced', 'consult.answered', 'case.status-changed'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.people.consults, state.people.owner?.id], ['in-progress', [], 'aylin']),
  },
  {
    it: 'waits for the last answer',
    given: (bench) => (asked(bench), { consult: asked(bench), text: '4711.' }),
    by: 'karl',
    yields: ['agent.introduced', 'consult.answered'],
    then: ({ state }) => assert.equal(state.case.status, 'waiting-company'),
  },
  {
    it: 'by an expert changes no status',
    given: (bench) => ({
      consult: bench.must('aylin', 'consult.ask', { of: 'expert', to: 'jonas', question }),
      text: 'Yes.',
    }),
    by: 'jonas',
    yields: ['agent.introduced', 'consult.answered'],
  },
  {
    it: 'happens once',
    given: (bench) => {
      const body = { consult: asked(bench), text: '4711.' };
      bench.must('karl', 'consult.answer', body);
      return body;
    },
    by: 'karl',
    refused: 'nothing_to_answer',
  },
  {
    it: 'needs a question',
    given: (bench) => ({ consult: bench.freshId(), text: 'x' }),
    by: 'karl',
    refused: 'nothing_to_answer',
  },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), { consult: bench.freshId(), text: 'x' }),
    by: 'karl',
    refused: 'case_ended',
  },
]);

test('a question the company has not answered in time raises alarms for question and next update', () => {
  const bench = openedBench();
  asked(bench);
  bench.pass(3 * DAY_MS).tick();
  assert.deepEqual(bench.internal.map(({ body }) => (body as { code: string }).code).toSorted(), [
    'consult-overdue',
    'next-update-overdue',
  ]);
});
