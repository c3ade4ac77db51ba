import assert from 'node:assert/strict';
import test from 'node:test';

import { openedBench } from '../testing/case-bench.ts';
import { closed, offered, restated } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { MINUTE_MS } from '../time/zone.ts';

const offer = { to: 'jonas', reason: 'Technical.', summary: 'The meter is wrong.' };

ruleTable('handover.offer', [
  {
    it: 'keeps the owner and gives the colleague fifteen minutes of business time',
    given: (bench) => (restated(bench), offer),
    by: 'aylin',
    yields: ['handover.offered'],
    then: ({ state, entries }) => {
      assert.deepEqual([state.people.owner?.id, state.people.handover?.expiresAt], ['aylin', '2026-11-23T08:15:00.000Z']);
      assert.deepEqual(entries.at(-1)?.body, {
        to: { id: 'jonas', name: 'Jonas Weber' },
        reason: 'Technical.',
        summary: { text: 'The meter is wrong.', openPoints: ['amount', 'date'], commitments: [], nextStep: 'answer', nextUpdateBy: '2026-11-24T17:00:00.000Z' },
        expiresAt: '2026-11-23T08:15:00.000Z',
      });
    },
  },
  {
    it: 'five minutes before closing ends the next morning',
    given: (bench) => (bench.pass(535 * MINUTE_MS), offer),
    by: 'aylin',
    yields: ['agent.introduced', 'owner.changed', 'handover.offered'],
    then: ({ state }) => assert.equal(state.people.handover?.expiresAt, '2026-11-24T07:10:00.000Z'),
  },
  { it: 'is made one at a time', given: (bench) => (offered(bench), offer), by: 'aylin', refused: 'handover_pending' },
  {
    it: 'is for the owner',
    given: (bench) => (restated(bench), { ...offer, to: 'maria' }),
    by: 'jonas',
    refused: 'owner_only',
  },
  {
    it: 'goes to somebody else',
    given: (bench) => (restated(bench), { ...offer, to: 'aylin' }),
    by: 'aylin',
    refused: 'already_owner',
  },
  { it: 'goes to somebody who works here', by: 'aylin', body: { ...offer, to: 'nobody' }, refused: 'agent_unknown' },
  {
    it: 'goes to nobody whom every object knows',
    by: 'aylin',
    body: { ...offer, to: 'constructor' },
    refused: 'agent_unknown',
  },
  { it: 'does not go to the company', by: 'aylin', body: { ...offer, to: 'karl' }, refused: 'agent_unknown' },
  { it: 'has a reason', by: 'aylin', body: { to: 'jonas', summary: 'x' }, refused: 'reason_required' },
  { it: 'has a summary', by: 'aylin', body: { to: 'jonas', reason: 'x' }, refused: 'summary_required' },
  { it: 'is not for the company', by: 'karl', body: offer, refused: 'not_yours' },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), offer),
    by: 'aylin',
    refused: 'case_ended',
  },
]);

ruleTable('handover.accept', [
  {
    it: 'introduces the colleague and makes them responsible',
    given: (bench) => ({ handover: offered(bench) }),
    by: 'jonas',
    yields: ['agent.introduced', 'handover.accepted', 'owner.changed'],
    then: ({ state, entries }) => {
      assert.deepEqual([state.people.owner?.id, state.people.handover], ['jonas', null]);
      assert.deepEqual(entries.at(-1)?.body?.['from'], { type: 'agent', id: 'aylin', name: 'Aylin Kaya' });
    },
  },
  {
    it: 'is for whoever was asked',
    given: (bench) => ({ handover: offered(bench) }),
    by: 'maria',
    refused: 'not_receiver',
  },
  {
    it: 'needs an offer',
    given: (bench) => ({ handover: bench.freshId() }),
    by: 'jonas',
    refused: 'nothing_to_answer',
  },
  {
    it: 'is about the present offer',
    given: (bench) => (offered(bench), { handover: bench.freshId() }),
    by: 'jonas',
    refused: 'nothing_to_answer',
  },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), { handover: bench.freshId() }),
    by: 'jonas',
    refused: 'case_ended',
  },
]);

ruleTable('handover.decline', [
  {
    it: 'leaves the owner',
    given: (bench) => ({ handover: offered(bench), text: 'At lunch.' }),
    by: 'jonas',
    yields: ['agent.introduced', 'handover.lapsed'],
    then: ({ state }) => assert.equal(state.people.owner?.id, 'aylin'),
  },
  {
    it: 'is for whoever was asked',
    given: (bench) => ({ handover: offered(bench) }),
    by: 'aylin',
    refused: 'not_receiver',
  },
  {
    it: 'needs an offer',
    given: (bench) => ({ handover: bench.freshId() }),
    by: 'jonas',
    refused: 'nothing_to_answer',
  },
]);

ruleTable('handover.cancel', [
  {
    it: 'takes the offer back',
    given: (bench) => ({ handover: offered(bench) }),
    by: 'aylin',
    yields: ['handover.lapsed'],
  },
  { it: 'is for the owner', given: (bench) => ({ handover: offered(bench) }), by: 'jonas', refused: 'owner_only' },
  {
    it: 'needs an offer',
    given: (bench) => (bench.must('aylin', 'owner.take'), { handover: bench.freshId() }),
    by: 'aylin',
    refused: 'nothing_to_answer',
  },
]);

const dueAt = '2026-11-23T08:15:00.000Z';

ruleTable('handover.lapse', [
  {
    it: 'ends an offer nobody answered, and tells the owner',
    given: (bench) => {
      const handover = offered(bench);
      bench.pass(15 * MINUTE_MS);
      return { handover, dueAt };
    },
    by: 'clock',
    yields: ['handover.lapsed', '!alarm.raised'],
  },
  {
    it: 'does not come early',
    given: (bench) => ({ handover: offered(bench), dueAt }),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  {
    it: 'needs an offer',
    given: (bench) => ({ handover: bench.freshId(), dueAt }),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
]);

test('the clock lapses an offer by itself, and another can be made', () => {
  const bench = openedBench();
  offered(bench);
  bench.pass(15 * MINUTE_MS).tick();
  assert.equal(bench.state.people.handover, null);
  offered(bench);
});
