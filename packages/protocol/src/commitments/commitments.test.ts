import assert from 'node:assert/strict';
import test from 'node:test';

import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { closed, merged, resolved } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/zone.ts';

const WEDNESDAY = '2026-11-25T11:00:00.000Z';
const THURSDAY = '2026-11-26T11:00:00.000Z';
const body = { text: 'You get the corrected bill.', dueAt: WEDNESDAY };
const made = (bench: CaseBench, more: object = {}): string => bench.must('aylin', 'commitment.make', { ...body, ...more });
const evidence = 'Sent by post today.';

/** The promise stands, and Wednesday has passed without it having been kept. */
function broken(bench: CaseBench): string {
  const commitment = made(bench);
  bench.pass(3 * DAY_MS).tick();
  assert.equal(bench.state.commitments[commitment]?.status, 'broken');
  return commitment;
}

/** Another time is proposed for a promise that is open. */
function proposed(bench: CaseBench): { commitment: string; proposal: string } {
  const commitment = made(bench);
  return { commitment, proposal: bench.must('aylin', 'commitment.propose-move', { commitment, dueAt: THURSDAY, text: 'The printer is down.' }) };
}

ruleTable('commitment.make', [
  {
    it: 'takes the case over with the promise where a team has it',
    by: 'aylin',
    body,
    yields: ['agent.introduced', 'owner.changed', 'commitment.made', 'case.status-changed'],
    then: ({ entries, state }) => {
      assert.deepEqual(entries.at(-2)?.body, { ...body, owner: { type: 'agent', id: 'aylin', name: 'Aylin Kaya' } });
      assert.deepEqual(Object.values(state.commitments).map(({ status, dueAt }) => [status, dueAt]), [['open', WEDNESDAY]]);
    },
  },
  {
    it: 'by a supervisor is the owner’s to keep',
    given: (bench) => (bench.must('jonas', 'owner.take'), body),
    by: 'maria',
    yields: ['agent.introduced', 'commitment.made', 'case.status-changed'],
    then: ({ entries }) => assert.deepEqual(entries.findLast(({ kind }) => kind === 'commitment.made')?.body?.['owner'], { type: 'agent', id: 'jonas', name: 'Jonas Weber' }),
  },
  {
    it: 'takes a proposed resolution back',
    given: (bench) => (resolved(bench), body),
    by: 'aylin',
    yields: ['commitment.made', 'case.status-changed'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.case.resolution], ['in-progress', null]),
  },
  { it: 'is for the owner', given: (bench) => (bench.must('jonas', 'owner.take'), body), by: 'aylin', refused: 'owner_only' },
  { it: 'is not for the company', by: 'karl', body, refused: 'not_yours' },
  { it: 'needs a time that lies ahead', by: 'aylin', body: { ...body, dueAt: '2026-11-23T08:00:00.000Z' }, refused: 'due_in_past' },
  { it: 'needs a time that exists', by: 'aylin', body: { ...body, dueAt: '2026-99-99T99:00:00.000Z' }, refused: 'bad_request' },
  { it: 'needs a time somebody can foresee', by: 'aylin', body: { ...body, dueAt: '2031-01-01T00:00:00.000Z' }, refused: 'bad_request' },
  { it: 'is not for cases that are over', given: (bench) => (closed(bench), body), by: 'aylin', refused: 'case_ended' },
  {
    it: 'is possible eight times at once',
    given: (bench) => {
      for (let time = 0; time < 8; time++) made(bench);
      return body;
    },
    by: 'aylin',
    refused: 'limit_reached',
  },
]);

ruleTable('commitment.keep', [
  {
    it: 'by the due time keeps the promise',
    given: (bench) => ({ commitment: made(bench), text: evidence }),
    by: 'aylin',
    yields: ['commitment.kept'],
    then: ({ state }) => assert.equal(Object.values(state.commitments)[0]?.status, 'kept'),
  },
  {
    it: 'in the very millisecond of the due time keeps it',
    given: (bench) => {
      const commitment = made(bench);
      bench.now = Date.parse(WEDNESDAY);
      return { commitment, text: evidence };
    },
    by: 'aylin',
    yields: ['commitment.kept', 'case.update-promised'],
  },
  {
    it: 'a millisecond later is late, even where no clock has ticked since',
    given: (bench) => {
      const commitment = made(bench);
      bench.now = Date.parse(WEDNESDAY) + 1;
      return { commitment, text: evidence };
    },
    by: 'aylin',
    yields: ['commitment.broken', 'commitment.late', 'case.update-promised'],
    then: ({ state }) => assert.deepEqual(Object.values(state.commitments).map(({ status, brokenAt }) => [status, brokenAt]), [['late', '2026-11-25T11:00:00.001Z']]),
  },
  {
    it: 'of a broken promise is late',
    given: (bench) => ({ commitment: broken(bench), text: evidence }),
    by: 'aylin',
    yields: ['commitment.late', 'case.update-promised'],
  },
  { it: 'needs what shows it', given: (bench) => ({ commitment: made(bench) }), by: 'aylin', refused: 'evidence_required' },
  { it: 'is for the owner', given: (bench) => ({ commitment: made(bench), text: evidence }), by: 'jonas', refused: 'owner_only' },
  {
    it: 'happens once',
    given: (bench) => {
      const done = { commitment: made(bench), text: evidence };
      bench.must('aylin', 'commitment.keep', done);
      return done;
    },
    by: 'aylin',
    refused: 'commitment_settled',
  },
  { it: 'needs a promise', given: (bench) => ({ commitment: bench.freshId(), text: evidence }), by: 'aylin', refused: 'not_found' },
]);

ruleTable('commitment.break', [
  {
    it: 'says so, is sorry, proposes the end of the next working day, and tells the supervisor',
    given: (bench) => {
      const commitment = made(bench);
      bench.now = Date.parse(WEDNESDAY) + 1;
      return { commitment, dueAt: WEDNESDAY };
    },
    by: 'clock',
    yields: ['commitment.broken', 'notice.posted', 'commitment.move-proposed', '!alarm.raised'],
    then: ({ entries, internal, state }) => {
      assert.equal(entries.at(-1)?.body?.['dueAt'], '2026-11-26T17:00:00.000Z');
      assert.deepEqual(internal.at(-1)?.body, { code: 'commitment-due', about: entries.at(-1)?.body?.['commitment'], dueAt: WEDNESDAY, share: 100 });
      assert.equal(Object.values(state.commitments)[0]?.status, 'broken');
    },
  },
  {
    it: 'leaves a time that was proposed before and can still be kept',
    given: (bench) => {
      const { commitment } = proposed(bench);
      bench.now = Date.parse(WEDNESDAY) + 1;
      return { commitment, dueAt: WEDNESDAY };
    },
    by: 'clock',
    yields: ['commitment.broken', 'notice.posted', '!alarm.raised'],
  },
  {
    it: 'gives the whole time, to the millisecond',
    given: (bench) => {
      const commitment = made(bench);
      bench.now = Date.parse(WEDNESDAY);
      return { commitment, dueAt: WEDNESDAY };
    },
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  { it: 'happens once', given: (bench) => ({ commitment: broken(bench), dueAt: WEDNESDAY }), by: 'clock', refused: 'nothing_to_answer' },
]);

ruleTable('commitment.propose-move', [
  {
    it: 'changes nothing by itself',
    given: (bench) => ({ commitment: made(bench), dueAt: THURSDAY, text: 'The printer is down.' }),
    by: 'aylin',
    yields: ['commitment.move-proposed'],
    then: ({ state }) => assert.deepEqual(Object.values(state.commitments).map(({ status, dueAt }) => [status, dueAt]), [['open', WEDNESDAY]]),
  },
  { it: 'of a broken promise is possible', given: (bench) => ({ commitment: broken(bench), dueAt: '2026-11-27T11:00:00.000Z', text: 'Ill.' }), by: 'aylin', yields: ['commitment.move-proposed', 'case.update-promised'] },
  { it: 'needs a reason', given: (bench) => ({ commitment: made(bench), dueAt: THURSDAY }), by: 'aylin', refused: 'reason_required' },
  { it: 'needs another time', given: (bench) => ({ commitment: made(bench), dueAt: WEDNESDAY, text: 'x' }), by: 'aylin', refused: 'nothing_to_change' },
  { it: 'needs a time that lies ahead', given: (bench) => ({ commitment: made(bench), dueAt: '2026-11-23T08:00:00.000Z', text: 'x' }), by: 'aylin', refused: 'due_in_past' },
  { it: 'is for the owner', given: (bench) => ({ commitment: made(bench), dueAt: THURSDAY, text: 'x' }), by: 'jonas', refused: 'owner_only' },
]);

ruleTable('commitment.accept-move', [
  {
    it: 'moves the promise, and another with the new time takes its place',
    given: proposed,
    by: 'petra',
    yields: ['commitment.moved', 'commitment.made'],
    then: ({ state }) => {
      const [[first, old] = [], [second, next] = []] = Object.entries(state.commitments);
      assert.deepEqual([old?.status, old?.successor, next?.follows], ['moved', second, first]);
      assert.deepEqual([next?.status, next?.dueAt, next?.seqs.text], ['open', THURSDAY, old?.seqs.text]);
    },
  },
  {
    it: 'of a broken one moves it too, and what was broken stays known as broken',
    given: (bench) => {
      const commitment = broken(bench);
      return { commitment, proposal: bench.state.commitments[commitment]?.proposal?.name };
    },
    by: 'petra',
    yields: ['commitment.moved', 'commitment.made'],
    then: ({ state }) => assert.deepEqual(Object.values(state.commitments).map(({ status, brokenAt }) => [status, brokenAt === null]), [['moved', false], ['open', true]]),
  },
  {
    it: 'is possible until that time has come',
    given: (bench) => {
      const asked = proposed(bench);
      bench.now = Date.parse(THURSDAY);
      return asked;
    },
    by: 'petra',
    refused: 'too_late',
  },
  {
    it: 'is about the newest proposal',
    given: (bench) => {
      const asked = proposed(bench);
      bench.must('aylin', 'commitment.propose-move', { commitment: asked.commitment, dueAt: '2026-11-27T11:00:00.000Z', text: 'Longer.' });
      return asked;
    },
    by: 'petra',
    refused: 'nothing_to_answer',
  },
]);

ruleTable('commitment.decline-move', [
  {
    it: 'leaves the promise as it was',
    given: (bench) => ({ ...proposed(bench), text: 'I need it on Wednesday.' }),
    by: 'petra',
    yields: ['commitment.move-declined'],
    then: ({ state }) => assert.deepEqual(Object.values(state.commitments).map(({ status, dueAt, proposal }) => [status, dueAt, proposal]), [['open', WEDNESDAY, null]]),
  },
  { it: 'needs a proposal', given: (bench) => ({ commitment: made(bench), proposal: bench.freshId() }), by: 'petra', refused: 'nothing_to_answer' },
]);

ruleTable('commitment.withdraw', [
  { it: 'releases us from a promise', given: (bench) => ({ commitment: made(bench) }), by: 'petra', yields: ['commitment.withdrawn'] },
  { it: 'happens once', given: (bench) => ({ commitment: (bench.must('petra', 'commitment.withdraw', { commitment: made(bench) }), Object.keys(bench.state.commitments)[0]) }), by: 'petra', refused: 'commitment_settled' },
  { it: 'is the customer’s', given: (bench) => ({ commitment: made(bench) }), by: 'aylin', refused: 'unknown_kind' },
]);

ruleTable('commitment.give-up', [
  {
    it: 'by a supervisor says why a broken promise will not be kept',
    given: (bench) => ({ commitment: broken(bench), reason: 'The meter no longer exists.' }),
    by: 'maria',
    yields: ['agent.introduced', 'commitment.given-up', 'case.update-promised'],
    then: ({ state }) => assert.notEqual(Object.values(state.commitments)[0]?.brokenAt, null),
  },
  { it: 'is not for owners', given: (bench) => ({ commitment: broken(bench), reason: 'x' }), by: 'aylin', refused: 'supervisor_only' },
  { it: 'is for broken promises', given: (bench) => ({ commitment: made(bench), reason: 'x' }), by: 'maria', refused: 'not_broken' },
  { it: 'needs a reason', given: (bench) => ({ commitment: broken(bench) }), by: 'maria', refused: 'reason_required' },
]);

test('while a promise is open or broken the case is neither resolved nor merged, and the refusal names the promise', () => {
  const bench = openedBench();
  const commitment = made(bench);
  const into = bench.freshId();
  bench.cases.set(into, { customer: 'customer-petra', open: true, reference: 'MB-2222-22Z' });
  for (const wait of [0, 3 * DAY_MS]) {
    bench.pass(wait).tick();
    const refused = { outcome: 'refused', code: 'commitment_unsettled', missing: [commitment] };
    assert.deepEqual(bench.give('aylin', 'case.propose-resolution', { answers: [], text: 'Done.' }), refused);
    assert.deepEqual(bench.give('aylin', 'case.merge', { into }), refused);
  }
  bench.must('aylin', 'commitment.keep', { commitment, text: evidence });
  bench.must('aylin', 'case.propose-resolution', { answers: [], text: 'Done.' });
});

test('a concern that is withdrawn leaves no promise behind', () => {
  const bench = openedBench();
  made(bench);
  broken(bench);
  bench.must('petra', 'case.withdraw');
  assert.deepEqual(bench.kinds().slice(-3), ['commitment.withdrawn', 'commitment.withdrawn', 'case.withdrawn']);
  assert.deepEqual(Object.values(bench.state.commitments).map(({ status }) => status), ['withdrawn', 'withdrawn']);
});

test('a case that is merged had no promise left to keep', () => {
  const bench = openedBench();
  merged(bench);
  assert.deepEqual(bench.state.commitments, {});
});

test('the owner is warned after a half and four fifths of the working time, the supervisor when it is over', () => {
  const bench = openedBench();
  // Friday 16:00 to Monday 10:00, of which two hours on either day are working time.
  bench.now = Date.parse('2026-11-27T15:00:00.000Z');
  const commitment = made(bench, { dueAt: '2026-11-30T09:00:00.000Z' });
  const raised = () => bench.internal.filter(({ kind }) => kind === 'alarm.raised').map((entry) => (entry.body as { readonly share?: number }).share);
  bench.now = Date.parse('2026-11-27T16:59:00.000Z');
  assert.deepEqual((bench.tick(), raised()), []);
  bench.pass(MINUTE_MS);
  assert.deepEqual((bench.tick(), raised()), [50]);
  bench.now = Date.parse('2026-11-30T08:12:00.000Z');
  assert.deepEqual((bench.tick(), raised()), [50, 80]);
  bench.now = Date.parse('2026-11-30T09:00:00.001Z');
  assert.deepEqual((bench.tick(), raised()), [50, 80, 100]);
  assert.equal(bench.state.commitments[commitment]?.status, 'broken');
});

test('a promise that is kept raises no alarm', () => {
  const bench = openedBench();
  bench.must('aylin', 'commitment.keep', { commitment: made(bench), text: evidence });
  bench.pass(4 * HOUR_MS).tick();
  assert.deepEqual(bench.internal, []);
});

test('whoever falls ill on Tuesday leaves the promises to whoever comes next, and the customer reads what is open', () => {
  const bench = openedBench();
  const commitment = made(bench);
  bench.pass(DAY_MS).must('clock', 'owner.reassign', { to: 'jonas', reason: 'absence' });
  const changed = bench.entries.at(-1);
  assert.deepEqual([changed?.kind, changed?.body?.['reason']], ['owner.changed', 'absence']);
  assert.deepEqual(changed?.body?.['summary'], { openPoints: [], commitments: [commitment], nextStep: 'answer', nextUpdateBy: '2026-11-24T17:00:00.000Z' });
  bench.must('jonas', 'commitment.keep', { commitment, text: evidence });
});

test('of many promises the settled ones leave the state first, and what is owed never does', () => {
  const bench = openedBench();
  const owed = made(bench);
  for (let time = 0; time < 12; time++) bench.must('aylin', 'commitment.keep', { commitment: made(bench), text: evidence });
  assert.equal(Object.keys(bench.state.commitments).length, 8);
  assert.equal(bench.state.commitments[owed]?.status, 'open');
});
