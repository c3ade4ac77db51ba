import assert from 'node:assert/strict';
import test from 'node:test';

import { instantFrom } from '../basics/primitives.ts';
import { customerRules } from '../rules/customer-rules.ts';
import { pins } from '../state/pins.ts';
import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { cast } from '../testing/cast.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import type { CaseView } from './case-view.ts';
import { ledgerOf } from './ledger.ts';
import { viewOf } from './view-of.ts';
import type { PendingCommand } from './view-source.ts';

const text = 'You get the corrected bill.';
const WEDNESDAY = '2026-11-25T11:00:00.000Z';
const THURSDAY = '2026-11-26T11:00:00.000Z';
const aylin = { type: 'agent', id: 'aylin', name: 'Aylin Kaya' } as const;

const made = (bench: CaseBench): string => bench.must('aylin', 'commitment.make', { text, dueAt: WEDNESDAY });

/** What Petra sees when only the entries her state points at are at hand. */
function seen(bench: CaseBench, pending: readonly PendingCommand[] = []): CaseView {
  const pinned = new Set(pins(bench.state));
  return viewOf({
    id: bench.id,
    state: bench.state,
    window: bench.entries.slice(-1),
    pinned: bench.entries.filter(({ seq }) => pinned.has(seq)),
    hasOlder: true,
    pending,
    rules: customerRules,
    context: { actor: cast.petra, site: bench.site, channel: 'chat' },
  });
}

const waiting = (bench: CaseBench, kind: string, body: object): PendingCommand => ({
  command: { id: bench.freshId(), kind, body: body as Record<string, unknown> },
  at: instantFrom(bench.now),
  delivery: 'waiting',
});

test('a promise is shown with its words, its time and whoever keeps it, until somebody else is responsible', () => {
  const bench = openedBench();
  const name = made(bench);
  const madeAt = instantFrom(bench.now);
  assert.deepEqual(seen(bench).commitments, [{ name, status: 'open', text, madeAt, dueAt: WEDNESDAY, owner: aylin }]);
  bench.must('clock', 'owner.reassign', { to: 'jonas', reason: 'absence' });
  assert.equal(seen(bench).commitments[0]?.owner?.name, 'Jonas Weber');
});

test('a broken promise shows when it broke and the time that is proposed instead; kept late, what shows it', () => {
  const bench = openedBench();
  const commitment = made(bench);
  bench.now = Date.parse(WEDNESDAY) + 1;
  const [broken] = seen(bench.tick()).commitments;
  assert.deepEqual([broken?.status, broken?.brokenAt, broken?.proposal?.dueAt, broken?.proposal?.text], ['broken', '2026-11-25T11:00:00.001Z', '2026-11-26T17:00:00.000Z', undefined]);
  bench.pass(HOUR_MS).must('aylin', 'commitment.keep', { commitment, text: 'Sent at noon.' });
  const [late] = seen(bench).commitments;
  assert.deepEqual([late?.status, late?.evidence, late?.settledAt, late?.proposal, late?.owner], ['late', 'Sent at noon.', '2026-11-25T12:00:00.001Z', undefined, aylin]);
});

test('a promise that was moved and the one in its place name each other, and both have the words', () => {
  const bench = openedBench();
  const commitment = made(bench);
  const proposal = bench.must('aylin', 'commitment.propose-move', { commitment, dueAt: THURSDAY, text: 'The printer is down.' });
  assert.deepEqual(seen(bench).commitments[0]?.proposal, { name: proposal, dueAt: THURSDAY, text: 'The printer is down.' });
  const successor = bench.must('petra', 'commitment.accept-move', { commitment, proposal });
  const [old, next] = seen(bench).commitments;
  assert.deepEqual([old?.status, old?.successor, old?.text], ['moved', successor, text]);
  assert.deepEqual([next?.status, next?.follows, next?.text, next?.dueAt], ['open', commitment, text, THURSDAY]);
});

test('why a promise was given up is shown', () => {
  const bench = openedBench();
  const commitment = made(bench);
  bench.pass(3 * DAY_MS).tick().must('maria', 'commitment.give-up', { commitment, reason: 'There is no such meter.' });
  assert.deepEqual([seen(bench).commitments[0]?.status, seen(bench).commitments[0]?.reason], ['given-up', 'There is no such meter.']);
});

test('what this device has answered shows what holds, and that the answer is on its way', () => {
  const bench = openedBench();
  const commitment = made(bench);
  const proposal = bench.must('aylin', 'commitment.propose-move', { commitment, dueAt: THURSDAY, text: 'x' });
  for (const [kind, pending] of [['commitment.accept-move', 'accept-move'], ['commitment.decline-move', 'decline-move'], ['commitment.withdraw', 'withdraw']] as const) {
    const { commitments } = seen(bench, [waiting(bench, kind, { commitment, proposal })]);
    assert.deepEqual(commitments.map((one) => [one.status, one.dueAt, one.pending]), [['open', WEDNESDAY, pending]], kind);
  }
  assert.equal(seen(bench).commitments[0]?.pending, undefined);
});

test('a promised call is a line of the ledger like any other, broken when it was missed and then late', () => {
  const bench = openedBench();
  const lines = () => ledgerOf(seen(bench)).map(({ what, status, dueAt }) => [what, status, dueAt]);
  const window = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
  const callback = bench.must('petra', 'callback.request', { number: '030 23125 001', window });
  bench.pass(MINUTE_MS);
  made(bench);
  assert.deepEqual(lines(), [['callback', 'open', '2026-11-23T09:30:00.000Z'], ['commitment', 'open', WEDNESDAY]]);
  bench.pass(HOUR_MS * 2).tick();
  assert.equal(lines()[0]?.[1], 'broken');
  bench.must('aylin', 'callback.accept', { callback });
  bench.must('aylin', 'callback.dial', { callback });
  bench.must('aylin', 'callback.connect', { callback, attempt: 1 });
  assert.equal(lines()[0]?.[1], 'open');
  bench.must('aylin', 'callback.complete', { callback, summary: 'All clear.' });
  assert.equal(lines()[0]?.[1], 'late');
});

test('a call that was only asked for here, and one that was refused, are not promises', () => {
  const bench = openedBench();
  const request = waiting(bench, 'callback.request', { number: '030 23125 001' });
  assert.deepEqual(ledgerOf(seen(bench, [request])).map(({ status }) => status), ['sent']);
  assert.deepEqual(ledgerOf(seen(bench, [{ ...request, delivery: 'failed', refusal: 'number_special' }])), []);
});

test('a statement is shown with its correction, both with their authors and times', () => {
  const bench = openedBench();
  const statement = bench.must('aylin', 'statement.give', { text: 'On 3 November.' });
  const at = instantFrom(bench.now);
  bench.pass(HOUR_MS).must('jonas', 'statement.correct', { statement, text: 'On 4 November.', reason: 'A slip.' });
  const corrected = { text: 'On 4 November.', reason: 'A slip.', at: instantFrom(bench.now), by: 'jonas' };
  assert.deepEqual(seen(bench).statements, [{ name: statement, text: 'On 3 November.', at, by: 'aylin', corrected }]);
});

test('what the company was asked, and until when it answers, is shown while the answer is awaited', () => {
  const bench = openedBench();
  const consult = bench.must('aylin', 'consult.ask', { of: 'company', question: 'May we waive the fee?' });
  assert.deepEqual(seen(bench).consults, [{ name: consult, of: 'company', to: 'Karl Stein', question: 'May we waive the fee?', dueAt: '2026-11-25T17:00:00.000Z' }]);
  bench.must('karl', 'consult.answer', { consult, text: 'Yes.' });
  assert.deepEqual(seen(bench).consults, []);
});

test('a value that is asked for is a request until it is given, and then a fact', () => {
  const bench = openedBench();
  bench.must('aylin', 'fact.request', { name: 'meter', label: 'Meter number', text: 'It stands on the front.' });
  assert.deepEqual(seen(bench).requests, [{ name: 'meter', label: 'Meter number', text: 'It stands on the front.' }]);
  bench.must('petra', 'fact.record', { name: 'meter', value: '4711' });
  assert.deepEqual([seen(bench).requests, seen(bench).facts], [[], [{ name: 'meter', value: '4711' }]]);
});

test('what was consented to is shown in the words that were read, with the purpose of the conversation', () => {
  const bench = openedBench();
  assert.deepEqual([seen(bench).purpose, seen(bench).consents], ['service', []]);
  bench.must('petra', 'purpose.change', { purpose: 'sales' });
  bench.must('petra', 'consent.give', { purpose: 'sales', text: 'You may make me offers.' });
  assert.deepEqual([seen(bench).purpose, seen(bench).consents], ['sales', [{ purpose: 'sales', at: instantFrom(bench.now), text: 'You may make me offers.' }]]);
});
