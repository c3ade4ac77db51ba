import assert from 'node:assert/strict';
import test from 'node:test';

import { CaseBench, openedBench } from '../testing/case-bench.ts';
import { closed } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

const offer = { text: 'A larger contract would be cheaper for you.' };
const consent = { purpose: 'sales', text: 'You may make me offers in this conversation.' };

function asked(bench: CaseBench): void {
  bench.must('petra', 'purpose.change', { purpose: 'sales', text: 'What would suit me?' });
}

function agreed(bench: CaseBench): void {
  asked(bench);
  bench.must('petra', 'consent.give', consent);
}

ruleTable('offer.make', [
  { it: 'is refused in a conversation about service', by: 'aylin', body: offer, refused: 'sales_not_asked' },
  {
    it: 'is refused where the customer consented but never asked',
    given: (bench) => (bench.must('petra', 'consent.give', consent), offer),
    by: 'aylin',
    refused: 'sales_not_asked',
  },
  {
    it: 'is refused where the customer asked but has not consented',
    given: (bench) => (asked(bench), offer),
    by: 'aylin',
    refused: 'consent_missing',
    then: (_, decision) => assert.deepEqual(decision.outcome === 'refused' && decision.missing, ['sales']),
  },
  {
    it: 'is possible once the customer has asked and consented',
    given: (bench) => (agreed(bench), offer),
    by: 'aylin',
    yields: ['agent.introduced', 'owner.changed', 'offer.made', 'case.status-changed'],
  },
  {
    it: 'is refused again once the consent is withdrawn',
    given: (bench) => (agreed(bench), bench.must('petra', 'consent.withdraw', { purpose: 'sales' }), offer),
    by: 'aylin',
    refused: 'consent_missing',
  },
  { it: 'is refused to supervisors and the company alike', by: 'karl', body: offer, refused: 'sales_not_asked' },
]);

ruleTable('purpose.change', [
  {
    it: 'asks for offers, in words',
    by: 'petra',
    body: { purpose: 'sales', text: 'What would suit me?' },
    yields: ['purpose.changed'],
    then: ({ state }) => assert.equal(state.case.purpose, 'sales'),
  },
  {
    it: 'back to service takes the consent along',
    given: (bench) => (agreed(bench), { purpose: 'service' }),
    by: 'petra',
    yields: ['purpose.changed', 'consent.withdrawn'],
    then: ({ state }) => assert.deepEqual([state.case.purpose, state.privacy], ['service', {}]),
  },
  { it: 'changes something', by: 'petra', body: { purpose: 'service' }, refused: 'nothing_to_change' },
  { it: 'is nobody else’s', by: 'aylin', body: { purpose: 'sales' }, refused: 'unknown_kind' },
]);

ruleTable('consent.give', [
  { it: 'keeps the words that were consented to', by: 'petra', body: consent, yields: ['consent.given'], then: ({ state, entries }) => assert.equal(entries[(state.privacy['sales']?.seq ?? 0) - 1]?.body?.['text'], consent.text) },
  { it: 'happens once', given: (bench) => (bench.must('petra', 'consent.give', consent), consent), by: 'petra', refused: 'nothing_to_change' },
  { it: 'is for purposes that are known', by: 'petra', body: { ...consent, purpose: 'anything' }, refused: 'bad_request' },
  { it: 'is not for cases that are over', given: (bench) => (closed(bench), consent), by: 'petra', refused: 'case_ended' },
]);

ruleTable('consent.withdraw', [
  {
    it: 'is possible in a case that is over, and does not open it again',
    given: (bench) => (agreed(bench), closed(bench), { purpose: 'sales' }),
    by: 'petra',
    yields: ['consent.withdrawn'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.privacy], ['closed', {}]),
  },
  { it: 'needs a consent', by: 'petra', body: { purpose: 'sales' }, refused: 'nothing_to_change' },
  { it: 'needs a case', from: () => new CaseBench(), by: 'petra', body: { purpose: 'sales' }, refused: 'not_open' },
]);

test('a case that was opened to buy something still needs the consent', () => {
  const bench = new CaseBench();
  bench.must('petra', 'case.open', { topic: 'billing', lang: 'de', text: 'I want to buy.', purpose: 'sales' });
  assert.equal(bench.give('aylin', 'offer.make', offer).outcome, 'refused');
  bench.must('petra', 'consent.give', consent);
  assert.equal(bench.give('aylin', 'offer.make', offer).outcome, 'accepted');
});

test('what was asked for and consented to holds in its own case only', () => {
  agreed(openedBench());
  assert.deepEqual(openedBench().give('aylin', 'offer.make', offer), { outcome: 'refused', code: 'sales_not_asked' });
});
