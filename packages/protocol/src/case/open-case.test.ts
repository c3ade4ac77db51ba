import assert from 'node:assert/strict';

import { CaseBench } from '../testing/case-bench.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { parseReference } from '../reference/reference.ts';

const from = (): CaseBench => new CaseBench();
const body = { topic: 'billing', lang: 'de', text: 'My bill is wrong.' };

ruleTable('case.open', [
  {
    it: 'gives the case to the topic’s team, with a responsible person, a next step and a time',
    from,
    by: 'petra',
    body,
    yields: ['case.opened', 'message.posted', 'owner.changed'],
    then: ({ state, entries }, decision) => {
      assert.deepEqual(
        [state.case.status, state.case.nextStep, state.case.nextUpdateBy],
        ['received', 'first-answer', '2026-11-24T17:00:00.000Z'],
      );
      assert.deepEqual(entries[2]?.body?.['to'], {
        type: 'team',
        id: 'service',
        name: 'Kundenservice',
        responsible: 'Maria Brandt',
      });
      assert.equal(parseReference(state.case.reference ?? ''), state.case.reference);
      assert.deepEqual(decision.outcome === 'accepted' && decision.claims, [
        { key: `reference:musterbank:${state.case.reference}`, limit: 1 },
      ]);
    },
  },
  {
    it: 'needs no words',
    from,
    by: 'petra',
    body: { topic: 'billing', lang: 'de' },
    yields: ['case.opened', 'owner.changed'],
  },
  {
    it: 'at an hour when nobody is there promises the end of the next working day',
    from: () => from().pass(-2 * 24 * 3_600_000),
    by: 'petra',
    body,
    yields: ['case.opened', 'message.posted', 'owner.changed'],
    then: ({ state }) => assert.equal(state.case.nextUpdateBy, '2026-11-23T17:00:00.000Z'),
  },
  {
    it: 'keeps the page it was opened from',
    from,
    by: 'petra',
    body: { ...body, page: { url: 'https://www.musterbank.example/bills', title: 'Bills' } },
    yields: ['case.opened', 'message.posted', 'owner.changed'],
    then: ({ entries }) =>
      assert.deepEqual(entries[0]?.body?.['page'], { url: 'https://www.musterbank.example/bills', title: 'Bills' }),
  },
  {
    it: 'writes nothing that was not said',
    from,
    by: 'petra',
    body,
    yields: ['case.opened', 'message.posted', 'owner.changed'],
    then: ({ entries }) =>
      assert.deepEqual(Object.keys(entries[0]?.body ?? {}).toSorted(), [
        'customer',
        'lang',
        'nextStep',
        'nextUpdateBy',
        'purpose',
        'reference',
        'topic',
      ]),
  },
  { it: 'happens once', by: 'petra', body, refused: 'already_open' },
  { it: 'needs a topic of the site', from, by: 'petra', body: { ...body, topic: 'poetry' }, refused: 'topic_unknown' },
  {
    it: 'needs a topic that is no name of every object',
    from,
    by: 'petra',
    body: { ...body, topic: 'constructor' },
    refused: 'topic_unknown',
  },
  {
    it: 'goes on from an own case',
    from,
    given: (bench) => {
      const continues = bench.freshId();
      bench.cases.set(continues, { customer: 'customer-petra', open: false, reference: 'MB-2222-22Z' });
      return { ...body, continues };
    },
    by: 'petra',
    yields: ['case.opened', 'message.posted', 'owner.changed'],
    then: ({ state }) => assert.ok(state.case.continues),
  },
  {
    it: 'cannot go on from a stranger’s case',
    from,
    given: (bench) => {
      const continues = bench.freshId();
      bench.cases.set(continues, { customer: 'customer-otto', open: false, reference: 'MB-2222-22Z' });
      return { ...body, continues };
    },
    by: 'petra',
    refused: 'not_found',
  },
  {
    it: 'cannot go on from no case, which sounds the same',
    from,
    given: (bench) => ({ ...body, continues: bench.freshId() }),
    by: 'petra',
    refused: 'not_found',
  },
  { it: 'needs a language', from, by: 'petra', body: { topic: 'billing', lang: 'Deutsch' }, refused: 'bad_request' },
]);
