import assert from 'node:assert/strict';
import test from 'node:test';

import { decide } from '../decide/decide.ts';
import { agentRules } from '../rules/agent-rules.ts';
import { CaseBench, openedBench } from '../testing/case-bench.ts';
import { cast } from '../testing/cast.ts';
import { ruleTable } from '../testing/rule-table.ts';

ruleTable('agent.introduce', [
  {
    it: 'shows name, employer and on whose behalf',
    by: 'aylin',
    yields: ['agent.introduced'],
    then: ({ entries }) =>
      assert.deepEqual(entries.at(-1)?.body, {
        agent: 'aylin',
        name: 'Aylin Kaya',
        employer: 'Rhein-Dialog GmbH',
        onBehalfOf: 'Musterbank',
        version: 'aylin-1',
      }),
  },
  {
    it: 'is said once',
    given: (bench) => void bench.must('aylin', 'agent.introduce'),
    by: 'aylin',
    refused: 'nothing_to_change',
  },
  { it: 'needs a case', from: () => new CaseBench(), by: 'aylin', refused: 'not_open' },
]);

ruleTable('owner.take', [
  {
    it: 'makes an agent responsible for what a team had',
    by: 'aylin',
    yields: ['agent.introduced', 'owner.changed'],
    then: ({ state }) => assert.equal(state.people.owner?.id, 'aylin'),
  },
  {
    it: 'happens once',
    given: (bench) => void bench.must('aylin', 'owner.take'),
    by: 'aylin',
    refused: 'already_owner',
  },
  {
    it: 'takes nothing from a colleague',
    given: (bench) => void bench.must('aylin', 'owner.take'),
    by: 'jonas',
    refused: 'owner_only',
  },
  {
    it: 'takes nothing from a colleague for supervisors either',
    given: (bench) => void bench.must('aylin', 'owner.take'),
    by: 'maria',
    refused: 'owner_only',
  },
  { it: 'is not for the company', by: 'karl', refused: 'not_yours' },
  {
    it: 'is not for cases that are over',
    given: (bench) => void bench.must('petra', 'case.withdraw'),
    by: 'aylin',
    refused: 'case_ended',
  },
]);

test('a card that changed is shown again before the next words', () => {
  const bench = openedBench();
  bench.must('aylin', 'message.post', { text: 'Hello.' });
  const card = {
    ...cast.aylin.card,
    version: 'aylin-2',
    agent: 'aylin',
    name: 'Aylin Kaya',
    employer: 'Rhein-Dialog GmbH',
    onBehalfOf: 'Musterbank',
  };
  const context = { ...bench.contextOf('aylin', {}), actor: { ...cast.aylin, card } };
  const decision = decide(agentRules, bench.state, { id: bench.freshId(), kind: 'message.post', body: { text: 'Me again.' } }, context);
  assert.deepEqual(decision.outcome === 'accepted' && decision.entries.map(({ kind }) => kind), ['agent.introduced', 'message.posted']);
});

test('where nobody looked the card up a provisional one is drawn, and only once', () => {
  const bench = openedBench();
  const context = {
    ...bench.contextOf('aylin', {}),
    actor: { role: 'agent' as const, actor: 'aylin', name: 'Aylin Kaya' },
  };
  const command = { id: bench.freshId(), kind: 'message.post', body: { text: 'Hello.' } };
  const first = decide(agentRules, bench.state, command, context);
  assert.deepEqual(first.outcome === 'accepted' && first.entries[0]?.body, {
    agent: 'aylin',
    name: 'Aylin Kaya',
    employer: 'Rhein-Dialog GmbH',
    onBehalfOf: 'Musterbank',
    version: '',
  });
  bench.must('aylin', 'message.post', { text: 'Hello.' });
  const second = decide(agentRules, bench.state, command, context);
  assert.deepEqual(second.outcome === 'accepted' && second.entries.map(({ kind }) => kind), ['message.posted']);
});

test('the eleventh card lets the first one go, and its owner is introduced again', () => {
  const bench = openedBench();
  for (let version = 1; version <= 11; version++) {
    const actor = {
      role: 'agent' as const,
      actor: `agent-${version}`,
      name: 'A',
      card: { ...cast.aylin.card, agent: '', name: 'A', employer: 'R', onBehalfOf: 'M', version: 'v' },
    };
    const context = { ...bench.contextOf('aylin', {}), actor };
    const decision = decide(agentRules, bench.state, { id: bench.freshId(), kind: 'agent.introduce', body: {} }, context);
    assert.ok(decision.outcome === 'accepted');
    bench.write(actor, bench.freshId(), decision);
  }
  const { introduced } = bench.state.people;
  assert.equal(Object.keys(introduced).length, 10);
  assert.ok(!Object.hasOwn(introduced, 'agent-1'));
});
