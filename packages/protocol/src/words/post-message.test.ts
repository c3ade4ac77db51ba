import assert from 'node:assert/strict';

import { CaseBench } from '../testing/case-bench.ts';
import { closed, longClosed, merged, resolved } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { DAY_MS } from '../time/zone.ts';

const body = { text: 'It says 98 euros.' };

ruleTable('message.post', [
  { it: 'by the customer adds to a received case', by: 'petra', body, yields: ['message.posted'] },
  {
    it: 'by the customer leads a case that waited for the customer back',
    given: (bench) => (bench.must('aylin', 'case.change-status', { to: 'waiting-customer', text: 'Which bill?' }), body),
    by: 'petra',
    yields: ['message.posted', 'case.status-changed'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.case.nextStep], ['in-progress', 'answer']),
  },
  {
    it: 'by the customer leaves a case that waits for the company there',
    given: (bench) => (bench.must('aylin', 'consult.ask', { of: 'company', question: 'Why?' }), body),
    by: 'petra',
    yields: ['message.posted'],
    then: ({ state }) => assert.equal(state.case.status, 'waiting-company'),
  },
  {
    it: 'by the customer in a resolved case alerts the owner and makes it our turn',
    given: (bench) => (resolved(bench), body),
    by: 'petra',
    yields: ['message.posted', 'case.update-promised', '!alarm.raised'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.case.clock.turn], ['resolved', 'centre']),
  },
  {
    it: 'by the customer opens a closed case again on the ninetieth day',
    given: (bench) => (closed(bench), bench.pass(90 * DAY_MS), body),
    by: 'petra',
    yields: ['case.reopened', 'message.posted'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.case.reopened, state.people.owner?.id], ['in-progress', 1, 'aylin']),
  },
  {
    it: 'by the customer belongs elsewhere after ninety days',
    given: (bench) => (longClosed(bench), body),
    by: 'petra',
    refused: 'case_ended',
  },
  {
    it: 'by the customer belongs elsewhere once withdrawn',
    given: (bench) => (bench.must('petra', 'case.withdraw'), body),
    by: 'petra',
    refused: 'case_ended',
  },
  {
    it: 'by the customer names the case it was merged into',
    given: (bench) => (merged(bench), body),
    by: 'petra',
    refused: 'case_ended',
    then: (bench, decision) => assert.equal(decision.outcome === 'refused' && decision.successor, bench.state.case.successor),
  },
  { it: 'needs a case', from: () => new CaseBench(), by: 'petra', body, refused: 'not_open' },
  { it: 'needs words', by: 'petra', body: { text: '  ' }, refused: 'bad_request' },
  { it: 'takes 16,384 characters', by: 'petra', body: { text: 'x'.repeat(16_384) }, yields: ['message.posted'] },
  { it: 'takes no more', by: 'petra', body: { text: 'x'.repeat(16_385) }, refused: 'too_large' },
  {
    it: 'by an agent shows the role card, takes the case from the team and is the first answer',
    by: 'aylin',
    body,
    yields: ['agent.introduced', 'owner.changed', 'message.posted', 'case.status-changed'],
    then: ({ state, entries }) => {
      assert.deepEqual([state.case.status, state.people.owner?.type, state.people.owner?.id], ['in-progress', 'agent', 'aylin']);
      const change = entries.find(({ cause, kind }) => kind === 'owner.changed' && cause !== entries[0]?.cause);
      assert.deepEqual(change?.body, {
        from: { type: 'team', id: 'service', name: 'Kundenservice', responsible: 'Maria Brandt' },
        to: { type: 'agent', id: 'aylin', name: 'Aylin Kaya' },
        reason: 'taken',
        summary: { openPoints: [], commitments: [], nextStep: 'first-answer', nextUpdateBy: '2026-11-24T17:00:00.000Z' },
      });
    },
  },
  {
    it: 'by the owner needs no second card',
    given: (bench) => (bench.must('aylin', 'message.post', body), body),
    by: 'aylin',
    yields: ['message.posted'],
  },
  {
    it: 'by the owner on a later day renews the next update',
    given: (bench) => (bench.must('aylin', 'message.post', body), bench.pass(DAY_MS), body),
    by: 'aylin',
    yields: ['message.posted', 'case.update-promised'],
    then: ({ state }) => assert.equal(state.case.nextUpdateBy, '2026-11-25T17:00:00.000Z'),
  },
  {
    it: 'by a colleague leaves the owner in charge',
    given: (bench) => (bench.must('aylin', 'message.post', body), body),
    by: 'jonas',
    yields: ['agent.introduced', 'message.posted'],
    then: ({ state }) => assert.equal(state.people.owner?.id, 'aylin'),
  },
  {
    it: 'by the company does not take the case over',
    by: 'karl',
    body,
    yields: ['agent.introduced', 'message.posted', 'case.status-changed'],
    then: ({ state }) => assert.equal(state.people.owner?.type, 'team'),
  },
  {
    it: 'by the owner in a resolved case makes it the turn of the customer again',
    given: (bench) => (resolved(bench), bench.must('petra', 'message.post', body), bench.pass(1000), body),
    by: 'aylin',
    yields: ['message.posted', 'case.update-promised'],
    then: ({ state }) => assert.deepEqual([state.case.clock.turn, state.case.nextStep], ['customer', 'customer-confirms']),
  },
  {
    it: 'by an agent is refused in a closed case',
    given: (bench) => (closed(bench), body),
    by: 'aylin',
    refused: 'case_ended',
  },
]);
