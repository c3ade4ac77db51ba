import assert from 'node:assert/strict';

import { closed, offered, restated } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

const body = { to: 'jonas', reason: 'reassigned', text: 'Aylin is away.' };

ruleTable('owner.reassign', [
  {
    it: 'by a supervisor needs no acceptance and tells the customer what is open',
    given: (bench) => (restated(bench), body),
    by: 'maria',
    yields: ['agent.introduced', 'owner.changed'],
    then: ({ state, entries }) => {
      assert.equal(state.people.owner?.id, 'jonas');
      assert.deepEqual(entries.at(-1)?.body, {
        from: { type: 'agent', id: 'aylin', name: 'Aylin Kaya' },
        to: { type: 'agent', id: 'jonas', name: 'Jonas Weber' },
        reason: 'reassigned',
        text: 'Aylin is away.',
        summary: { openPoints: ['amount', 'date'], commitments: [], nextStep: 'answer', nextUpdateBy: '2026-11-24T17:00:00.000Z' },
      });
    },
  },
  {
    it: 'calls off a handover',
    given: (bench) => (offered(bench), body),
    by: 'maria',
    yields: ['agent.introduced', 'handover.lapsed', 'owner.changed'],
  },
  {
    it: 'may go to a team',
    by: 'maria',
    body: { ...body, to: 'tech' },
    yields: ['agent.introduced', 'owner.changed'],
    then: ({ state }) => assert.deepEqual([state.people.owner?.type, state.people.owner?.id], ['team', 'tech']),
  },
  { it: 'is for supervisors', by: 'aylin', body, refused: 'supervisor_only' },
  { it: 'goes to somebody else', by: 'maria', body: { ...body, to: 'service' }, refused: 'already_owner' },
  { it: 'goes to somebody who works here', by: 'maria', body: { ...body, to: 'nobody' }, refused: 'agent_unknown' },
  { it: 'does not go to the company', by: 'maria', body: { ...body, to: 'karl' }, refused: 'agent_unknown' },
  { it: 'is not for cases that are over', given: (bench) => (closed(bench), body), by: 'maria', refused: 'case_ended' },
  {
    it: 'by the clock on absence shows no card',
    given: (bench) => (restated(bench), { to: 'service', reason: 'absence' }),
    by: 'clock',
    yields: ['owner.changed'],
  },
  {
    it: 'by the clock goes to somebody who works here',
    by: 'clock',
    body: { to: 'nobody', reason: 'absence' },
    refused: 'agent_unknown',
  },
]);
