import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';

import type { WireEntry } from '../entries/entry.ts';
import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { histories, playedBench } from '../testing/histories.ts';
import { answers, closed, restated } from '../testing/moments.ts';
import { WORDS } from '../testing/tried-bodies.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import { callFacts } from './call-facts.ts';
import type { ReportFact, ReportFactKind } from './report-fact.ts';
import { factsOf } from './facts-of.ts';
import { figuresFrom } from './figures-from.ts';
import { calls, golden } from './fixtures/kpi-vectors.ts';

const always = { from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' };
const factsAt = (bench: CaseBench, kind: ReportFactKind): readonly ReportFact[] => factsOf(bench, bench.site, new Date(bench.now).toISOString()).filter((fact) => fact.kind === kind);
const outcomes = (bench: CaseBench, kind: ReportFactKind): readonly string[] => factsAt(bench, kind).map(({ outcome }) => outcome);

const utc = (time: string, date = '2026-11-23'): string => `${date}T${String(Number(time.slice(0, 2)) - 1).padStart(2, '0')}${time.slice(2)}:00.000Z`;

function goldenEntries(): WireEntry[] {
  let seq = 0;
  const entry = (kind: string, cause: string, at: string, body: Record<string, unknown>): WireEntry => {
    seq += 1;
    return { id: `${cause}.${seq}`, seq, at, by: { role: 'agent', actor: 'aylin' }, channel: 'phone', kind, cause, body, hash: '' };
  };
  return calls.flatMap(({ window: [start, end], attempts, reached, ...more }, place) => {
    const callback = `call-${place}`;
    const minutes = (Date.parse(utc(end)) - Date.parse(utc(start))) / MINUTE_MS;
    const window = { start: `2026-11-23T${start}`, minutes, zone: 'Europe/Berlin', offset: '+01:00' };
    const booked = [entry('callback.requested', callback, utc('09:00'), { number: '+493023125001' }), entry('callback.scheduled', callback, utc('09:00'), { callback, window })];
    const cancelled = 'cancelled' in more ? [entry('callback.cancelled', callback, utc(more.cancelled), { callback, reason: 'customer' })] : [];
    const tried = attempts.flatMap((time, index) => {
      const at = utc(time, time < start ? '2026-11-24' : undefined);
      const came = time === reached ? entry('callback.connected', callback, at, { callback, attempt: index + 1 }) : entry('callback.attempted', callback, at, { callback, attempt: index + 1, result: 'no-answer' });
      return [entry('callback.dialled', callback, at, { callback, attempt: index + 1, by: 'hand' }), came];
    });
    return [...booked, ...cancelled, ...tried];
  });
}

test('the calls of the golden day are on time, reached, and reached in their window as counted by hand', () => {
  const facts = callFacts(goldenEntries(), '2026-11-25T00:00:00.000Z', { case: 'k', topic: 'billing' });
  const figures = figuresFrom(facts, always);
  for (const [name, expected] of [['calls-on-time', golden.CBO], ['calls-reached', golden.CBR], ['calls-in-window', golden.CBW], ['promises-kept', golden.PKR]] as const) {
    const found = figures.find((one) => one.name === name);
    assert.ok(found?.type === 'share');
    assert.deepEqual([found.count / found.of, found.of, found.excluded['cancelled']], [expected, 4, 1], name);
  }
});

/** A case that a human answered and that the customer confirmed. */
function confirmed(): CaseBench {
  const bench = openedBench();
  closed(bench.pass(MINUTE_MS));
  return bench;
}

test('of the golden cases six of seven were settled at the first contact, and one was reopened', () => {
  const reopened = confirmed();
  reopened.pass(3 * DAY_MS).must('petra', 'message.post', { text: 'It came again.' });
  const unanswered = openedBench();
  const cases = [confirmed(), confirmed(), reopened, confirmed(), confirmed(), confirmed(), confirmed(), unanswered];
  const figures = figuresFrom(cases.flatMap((bench) => factsAt(bench.pass(DAY_MS), 'case')), always);
  const first = figures.find(({ name }) => name === 'first-contact');
  const again = figures.find(({ name }) => name === 'reopened');
  assert.ok(first?.type === 'share' && again?.type === 'share');
  assert.deepEqual([first.count, first.of, first.excluded], [6, 7, { unhandled: 1 }]);
  assert.ok(Math.abs(first.count / first.of - golden.FCR) < 1e-9);
  assert.ok(Math.abs(again.count / again.of - golden.ROP) < 1e-9);
});

test('of six promises due three kept, one late, one never and one that we wanted to move count as three of six; one withdrawn does not count', () => {
  const bench = openedBench();
  const dueAt = '2026-11-25T11:00:00.000Z';
  const [a, b, c, late, , moving, released] = Array.from({ length: 7 }, () => bench.must('aylin', 'commitment.make', { text: 'x', dueAt }));
  for (const commitment of [a, b, c]) bench.must('aylin', 'commitment.keep', { commitment, text: 'Done.' });
  bench.must('petra', 'commitment.withdraw', { commitment: released });
  bench.now = Date.parse(dueAt) - HOUR_MS;
  bench.must('aylin', 'commitment.propose-move', { commitment: moving, dueAt: '2026-11-27T11:00:00.000Z', text: 'Ill.' });
  bench.pass(2 * HOUR_MS).tick().must('aylin', 'commitment.keep', { commitment: late, text: 'Now.' });
  const kept = figuresFrom(factsAt(bench, 'promise'), always).find(({ name }) => name === 'promises-kept');
  assert.ok(kept?.type === 'share');
  assert.deepEqual([kept.count, kept.of, kept.excluded['withdrawn']], [3, 6, 1]);
});

test('a promise that is broken stays broken, however politely it is moved afterwards', () => {
  const bench = openedBench();
  const commitment = bench.must('aylin', 'commitment.make', { text: 'x', dueAt: '2026-11-23T10:00:00.000Z' });
  bench.pass(5 * HOUR_MS).tick();
  bench.must('petra', 'commitment.accept-move', { commitment, proposal: bench.state.commitments[commitment]?.proposal?.name });
  assert.deepEqual(outcomes(bench, 'promise'), ['broken', 'open']);
});

test('a promise that was moved before it was due, with the customer’s consent, counts where it went', () => {
  const bench = openedBench();
  const commitment = bench.must('aylin', 'commitment.make', { text: 'x', dueAt: '2026-11-25T11:00:00.000Z' });
  const proposal = bench.must('aylin', 'commitment.propose-move', { commitment, dueAt: '2026-11-26T11:00:00.000Z', text: 'x' });
  bench.must('petra', 'commitment.accept-move', { commitment, proposal });
  assert.deepEqual(outcomes(bench, 'promise'), ['moved', 'open']);
});

test('the wait ends with the first words of a human, not with a card, and is also said in opening hours', () => {
  const bench = openedBench();
  bench.pass(10 * HOUR_MS).must('aylin', 'agent.introduce');
  assert.deepEqual(outcomes(bench, 'wait'), ['waiting']);
  bench.pass(13 * HOUR_MS).must('aylin', 'message.post', { text: 'Hello.' });
  const [wait] = factsAt(bench, 'wait');
  assert.deepEqual([wait?.outcome, wait?.ms, wait?.businessMs, wait?.mark], ['answered', 23 * HOUR_MS, 9 * HOUR_MS, 'open']);
});

test('who takes the concern back gave up, and who asks for a call keeps the place', () => {
  const gone = openedBench();
  gone.must('petra', 'case.withdraw');
  const called = openedBench();
  called.must('petra', 'callback.request', { number: '030 23125 001' });
  assert.deepEqual([outcomes(gone, 'wait'), outcomes(called, 'wait')], [['abandoned'], ['callback']]);
});

test('words after a long silence are another contact, unless we had asked for them', () => {
  const bench = openedBench();
  const contacts = () => factsAt(bench, 'case')[0]?.number;
  bench.pass(MINUTE_MS).must('petra', 'message.post', { text: 'And the date is wrong.' });
  bench.must('aylin', 'message.post', { text: 'I look into it.' });
  assert.equal(contacts(), 1);
  bench.pass(DAY_MS).must('petra', 'message.post', { text: 'What now?' });
  assert.equal(contacts(), 2);
  bench.must('aylin', 'case.change-status', { to: 'waiting-customer', text: 'Which date?' });
  bench.pass(DAY_MS).must('petra', 'message.post', { text: 'The 3rd.' });
  assert.equal(contacts(), 2);
});

test('how a case was conducted is counted: answers, ratings, escalations, repeated questions, corrections, stock', () => {
  const bench = openedBench();
  const escalation = bench.must('petra', 'escalation.raise');
  bench.pass(2 * MINUTE_MS).must('maria', 'escalation.answer', { escalation, text: 'I look into it.' });
  bench.must('petra', 'fact.record', { name: 'meter', value: '4711' });
  bench.must('aylin', 'fact.request', { name: 'meter', again: true, text: 'Another house.' });
  bench.must('aylin', 'message.post', { text: 'Hello.', stock: { id: 'hello', edited: false } });
  const statement = bench.must('aylin', 'statement.give', { text: 'On 3 November.' });
  bench.must('aylin', 'statement.correct', { statement, text: 'On 4 November.', reason: 'A slip.' });
  restated(bench);
  const resolution = bench.must('aylin', 'case.propose-resolution', { answers });
  bench.must('petra', 'case.answer-resolution', { resolution, answer: 'partly', points: ['date'] });
  closed(bench);
  bench.must('petra', 'case.rate', { score: 4 });
  assert.deepEqual(outcomes(bench, 'escalation'), ['in-time']);
  assert.deepEqual(outcomes(bench, 'reply'), ['asked-again', 'unedited', 'statement']);
  assert.deepEqual(outcomes(bench, 'answer'), ['partly', 'yes']);
  assert.deepEqual(factsAt(bench, 'rating').map(({ number }) => number), [4]);
});

test('facts of any history hold nobody’s words and no person, are the same when made again, and of what is to come nothing is known', () => {
  fc.assert(
    fc.property(histories(50), (history) => {
      const bench = playedBench(history);
      const now = new Date(bench.now).toISOString();
      const facts = factsOf(bench, bench.site, now);
      const json = JSON.stringify(facts);
      for (const secret of [WORDS, 'aylin', 'jonas', 'maria', 'karl', 'petra', '23125']) assert.ok(!json.includes(secret), secret);
      assert.deepEqual(factsOf(bench, bench.site, now), facts);
      assert.deepEqual(factsOf(bench, bench.site, '2026-11-22T00:00:00.000Z'), []);
      for (const fact of facts) assert.ok((fact.ms ?? 0) >= 0 && (fact.businessMs ?? 0) <= (fact.ms ?? 0), JSON.stringify(fact));
      for (const one of figuresFrom(facts, always)) if (one.type === 'share') assert.ok(one.count <= one.of, one.name);
    }),
    { numRuns: 40 },
  );
});
