import assert from 'node:assert/strict';

import { closed, resolved } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

ruleTable('case.change-status', [
  {
    it: 'says whose turn it is, and why',
    by: 'aylin',
    body: { to: 'waiting-third-party', text: 'The courier looks for it.' },
    yields: ['agent.introduced', 'owner.changed', 'case.status-changed'],
    then: ({ state }) =>
      assert.deepEqual(
        [state.case.nextStep, state.case.clock.turn, state.case.nextUpdateBy],
        ['third-party-answers', 'third-party', '2026-11-24T17:00:00.000Z'],
      ),
  },
  {
    it: 'gives the company two working days',
    by: 'aylin',
    body: { to: 'waiting-company', text: 'They must check it.' },
    yields: ['agent.introduced', 'owner.changed', 'case.status-changed'],
    then: ({ state }) => assert.equal(state.case.nextUpdateBy, '2026-11-25T17:00:00.000Z'),
  },
  {
    it: 'takes a time of the owner’s',
    by: 'aylin',
    body: { to: 'waiting-customer', text: 'x', nextUpdateBy: '2026-11-23T12:00:00.000Z' },
    yields: ['agent.introduced', 'owner.changed', 'case.status-changed'],
    then: ({ state }) => assert.equal(state.case.nextUpdateBy, '2026-11-23T12:00:00.000Z'),
  },
  {
    it: 'takes no time that has passed',
    by: 'aylin',
    body: { to: 'waiting-customer', nextUpdateBy: '2026-11-23T08:00:00.000Z' },
    refused: 'due_in_past',
  },
  {
    it: 'without a reason says that the words are missing',
    by: 'aylin',
    body: { to: 'waiting-customer' },
    refused: 'reason_required',
    then: (_, decision) => assert.deepEqual(decision.outcome === 'refused' && decision.missing, ['text']),
  },
  {
    it: 'takes a proposed resolution back',
    given: (bench) => (resolved(bench), { to: 'in-progress', text: 'One more thing.' }),
    by: 'aylin',
    yields: ['case.status-changed'],
    then: ({ state }) => assert.deepEqual([state.case.resolution, state.case.silence], [null, null]),
  },
  {
    it: 'changes something',
    given: (bench) => (bench.must('aylin', 'message.post', { text: 'Hello.' }), { to: 'in-progress' }),
    by: 'aylin',
    refused: 'same_status',
  },
  {
    it: 'is for the owner',
    given: (bench) => (bench.must('aylin', 'owner.take'), { to: 'waiting-customer' }),
    by: 'jonas',
    refused: 'owner_only',
  },
  {
    it: 'is for supervisors too',
    given: (bench) => (bench.must('aylin', 'owner.take'), { to: 'waiting-customer', text: 'x' }),
    by: 'maria',
    yields: ['agent.introduced', 'case.status-changed'],
  },
  { it: 'is not for the company', by: 'karl', body: { to: 'waiting-company' }, refused: 'not_yours' },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), { to: 'in-progress' }),
    by: 'aylin',
    refused: 'case_ended',
  },
  { it: 'does not resolve', by: 'aylin', body: { to: 'resolved' }, refused: 'bad_request' },
]);
