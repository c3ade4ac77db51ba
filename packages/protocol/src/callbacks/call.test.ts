import assert from 'node:assert/strict';
import test from 'node:test';

import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import { callKeys } from './claim-keys.ts';

const number = '030 23125 001';
const window = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
const digest = 'digest-+493023125001';

const queued = (bench: CaseBench): string => bench.must('petra', 'callback.request', { number });
function scheduled(bench: CaseBench): string {
  const callback = bench.must('petra', 'callback.request', { number, window });
  bench.pass(HOUR_MS);
  return callback;
}
function accepted(bench: CaseBench, callback = queued(bench)): string {
  bench.must('aylin', 'callback.accept', { callback });
  return callback;
}
function dialled(bench: CaseBench, callback = queued(bench)): string {
  bench.must('aylin', 'callback.dial', { callback: accepted(bench, callback) });
  return callback;
}
const report = (callback: string, result = 'no-answer', attempt = 1) => ({ callback, attempt, result });
const onlyItem = ({ state }: CaseBench) => Object.values(state.callbacks)[0];

ruleTable('callback.accept', [
  {
    it: 'shows who will call, and makes a team’s case theirs',
    given: (bench) => ({ callback: queued(bench) }),
    by: 'aylin',
    yields: ['agent.introduced', 'owner.changed', 'callback.accepted'],
    then: ({ entries }) => assert.deepEqual(entries.at(-1)?.body?.['agent'], { id: 'aylin', name: 'Aylin Kaya' }),
  },
  {
    it: 'is possible five minutes before the window',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.now -= 5 * MINUTE_MS;
      return { callback };
    },
    by: 'aylin',
    yields: ['agent.introduced', 'owner.changed', 'callback.accepted'],
  },
  {
    it: 'comes too early before that',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.now -= 5 * MINUTE_MS + 1;
      return { callback };
    },
    by: 'aylin',
    refused: 'not_due',
  },
  { it: 'is for one agent', given: (bench) => ({ callback: accepted(bench) }), by: 'jonas', refused: 'callback_taken' },
  { it: 'happens once', given: (bench) => ({ callback: accepted(bench) }), by: 'aylin', refused: 'nothing_to_change' },
  {
    it: 'passes on what somebody accepted and did not dial',
    given: (bench) => {
      const callback = accepted(bench);
      bench.pass(5 * MINUTE_MS);
      return { callback };
    },
    by: 'jonas',
    yields: ['agent.introduced', 'callback.accepted'],
    then: (bench) => assert.equal(onlyItem(bench)?.agent, 'jonas'),
  },
  { it: 'comes too late when the telephone rings', given: (bench) => ({ callback: dialled(bench) }), by: 'jonas', refused: 'callback_taken' },
  { it: 'is not for the company', given: (bench) => ({ callback: queued(bench) }), by: 'karl', refused: 'not_yours' },
  { it: 'needs a callback', given: (bench) => ({ callback: bench.freshId() }), by: 'aylin', refused: 'not_found' },
]);

ruleTable('callback.dial', [
  {
    it: 'is written before the telephone rings, and holds the line',
    given: (bench) => ({ callback: accepted(bench) }),
    by: 'aylin',
    yields: ['callback.dialled'],
    then: (bench, decision) => {
      assert.deepEqual([onlyItem(bench)?.status, onlyItem(bench)?.attempts], ['calling', 1]);
      assert.equal(bench.calls.count(callKeys.dial('musterbank', digest), bench.now), 1);
      assert.deepEqual(decision.outcome === 'accepted' && decision.deliveries, []);
    },
  },
  {
    it: 'through the provider is a delivery of the same commit',
    given: (bench) => ({ callback: accepted(bench), by: 'provider' }),
    by: 'aylin',
    yields: ['callback.dialled'],
    then: (_, decision) =>
      assert.deepEqual(decision.outcome === 'accepted' && decision.deliveries.map(({ channel, to, data }) => [channel, to, data.agent]), [['phone', '+493023125001', 'aylin']]),
  },
  { it: 'needs somebody who accepted', given: (bench) => ({ callback: queued(bench) }), by: 'aylin', refused: 'accept_first' },
  { it: 'is for whoever accepted', given: (bench) => ({ callback: accepted(bench) }), by: 'jonas', refused: 'callback_taken' },
  { it: 'happens once', given: (bench) => ({ callback: dialled(bench) }), by: 'aylin', refused: 'callback_taken' },
  {
    it: 'waits for the window',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.now -= 1;
      return { callback: accepted(bench, callback) };
    },
    by: 'aylin',
    refused: 'not_due',
  },
  {
    it: 'waits for the next try',
    given: (bench) => {
      const callback = dialled(bench);
      bench.must('aylin', 'callback.report', report(callback, 'busy'));
      accepted(bench, callback);
      bench.pass(4 * MINUTE_MS - 1);
      return { callback };
    },
    by: 'aylin',
    refused: 'not_due',
  },
  ...(['number_suppressed', 'number_in_call', 'callback_budget'] as const).map((code) => ({
    it: `stops where the number is blocked: ${code}`,
    given: (bench: CaseBench) => {
      const callback = accepted(bench);
      const keys = { number_suppressed: callKeys.suppressed, number_in_call: callKeys.dial, callback_budget: callKeys.calls };
      const claim = { key: keys[code]('musterbank', digest), until: '2027-01-01T00:00:00.000Z' };
      bench.calls.claims.push(claim, claim, claim);
      return { callback };
    },
    by: 'aylin' as const,
    refused: code,
  })),
  {
    it: 'has nothing to dial once the number was erased',
    given: (bench) => {
      const callback = accepted(bench);
      for (const [place, entry] of bench.entries.entries()) if (entry.kind === 'callback.requested') bench.entries[place] = { ...entry, body: null };
      return { callback };
    },
    by: 'aylin',
    refused: 'not_found',
  },
]);

ruleTable('callback.report', [
  {
    it: 'of no answer tries again within the window, after fifteen minutes',
    given: (bench) => report(dialled(bench, scheduled(bench))),
    by: 'aylin',
    yields: ['callback.attempted'],
    then: (bench) => {
      assert.deepEqual([onlyItem(bench)?.status, onlyItem(bench)?.nextTryAt], ['scheduled', '2026-11-23T09:15:00.000Z']);
      // The same telephone stays quiet for a minute, whoever else asked for a call there.
      const line = callKeys.dial('musterbank', digest);
      assert.deepEqual([0, MINUTE_MS].map((ms) => bench.calls.count(line, bench.now + ms)), [1, 0]);
    },
  },
  {
    it: 'of no answer tries after ten minutes where the window ends sooner',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.pass(18 * MINUTE_MS);
      return report(dialled(bench, callback));
    },
    by: 'aylin',
    yields: ['callback.attempted'],
    then: (bench) => assert.equal(onlyItem(bench)?.nextTryAt, '2026-11-23T09:28:00.000Z'),
  },
  {
    it: 'of no answer late in the window books the best next one',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.pass(25 * MINUTE_MS);
      return report(dialled(bench, callback));
    },
    by: 'clock',
    yields: ['callback.attempted', 'callback.scheduled'],
    then: (bench) => {
      assert.deepEqual([onlyItem(bench)?.from, onlyItem(bench)?.sequence], ['2026-11-23T10:00:00.000Z', 1]);
      assert.equal(bench.entries.at(-2)?.body?.['nextTryAt'], '2026-11-23T10:00:00.000Z');
    },
  },
  {
    it: 'of no answer, with every window full, keeps the place at the head of the line',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.pass(25 * MINUTE_MS).calls.capacity = 0;
      return report(dialled(bench, callback));
    },
    by: 'aylin',
    yields: ['callback.attempted', 'callback.queued'],
    then: (bench) => assert.deepEqual([onlyItem(bench)?.priority, onlyItem(bench)?.requestedAt], [true, '2026-11-23T08:00:00.000Z']),
  },
  {
    it: 'of voicemail is no success',
    given: (bench) => report(dialled(bench), 'voicemail'),
    by: 'aylin',
    yields: ['callback.attempted'],
    then: (bench) => assert.deepEqual([onlyItem(bench)?.status, onlyItem(bench)?.nextTryAt, onlyItem(bench)?.priority], ['queued', '2026-11-23T08:15:00.000Z', true]),
  },
  {
    it: 'after closing time waits for the first window of the next day',
    given: (bench) => {
      const callback = queued(bench);
      bench.pass(9 * HOUR_MS - MINUTE_MS);
      return report(dialled(bench, callback));
    },
    by: 'aylin',
    yields: ['callback.attempted', 'callback.scheduled'],
    then: (bench) => assert.equal(onlyItem(bench)?.from, '2026-11-24T07:00:00.000Z'),
  },
  { it: 'of an older attempt changes nothing', given: (bench) => report(dialled(bench), 'no-answer', 2), by: 'clock', refused: 'nothing_to_answer' },
  {
    it: 'that comes twice changes nothing',
    given: (bench) => {
      const body = report(dialled(bench));
      bench.must('clock', 'callback.report', body);
      return body;
    },
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  {
    it: 'of voicemail counts although something answered, for only the agent hears that it is a machine',
    given: (bench) => {
      const callback = dialled(bench);
      bench.must('clock', 'callback.connect', { callback, attempt: 1 });
      return report(callback, 'voicemail');
    },
    by: 'aylin',
    yields: ['callback.attempted'],
    then: (bench) => assert.deepEqual([onlyItem(bench)?.status, onlyItem(bench)?.priority], ['queued', true]),
  },
  {
    it: 'that comes after somebody answered changes nothing',
    given: (bench) => {
      const callback = dialled(bench);
      bench.must('clock', 'callback.connect', { callback, attempt: 1 });
      return report(callback);
    },
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  { it: 'is for whoever called', given: (bench) => report(dialled(bench)), by: 'jonas', refused: 'callback_taken' },
  { it: 'is not for the company', given: (bench) => report(dialled(bench)), by: 'karl', refused: 'not_yours' },
]);

ruleTable('callback.connect', [
  { it: 'says that somebody answered', given: (bench) => ({ callback: dialled(bench), attempt: 1 }), by: 'aylin', yields: ['callback.connected'] },
  { it: 'by the provider too', given: (bench) => ({ callback: dialled(bench), attempt: 1 }), by: 'clock', yields: ['callback.connected'] },
  {
    it: 'happens once',
    given: (bench) => {
      const body = { callback: dialled(bench), attempt: 1 };
      bench.must('clock', 'callback.connect', body);
      return body;
    },
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  {
    it: 'is heard late when nobody knew what had come of the call',
    given: (bench) => {
      const callback = dialled(bench);
      bench.pass(10 * MINUTE_MS).tick();
      return { callback, attempt: 1 };
    },
    by: 'clock',
    yields: ['callback.connected'],
  },
  { it: 'needs a call', given: (bench) => ({ callback: queued(bench), attempt: 1 }), by: 'clock', refused: 'nothing_to_answer' },
  { it: 'is for whoever called', given: (bench) => ({ callback: dialled(bench), attempt: 1 }), by: 'jonas', refused: 'callback_taken' },
]);

ruleTable('callback.complete', [
  {
    it: 'keeps what was said, and gives everything back',
    given: (bench) => ({ callback: dialled(bench), summary: 'It is 89 euros.' }),
    by: 'aylin',
    yields: ['callback.connected', 'callback.completed', 'case.status-changed'],
    then: (bench) => {
      assert.deepEqual([onlyItem(bench)?.status, bench.state.case.status], ['completed', 'in-progress']);
      assert.deepEqual(bench.calls.claims.filter(({ key }) => /^(?:callback|dial):/.test(key)), []);
    },
  },
  { it: 'needs a summary', given: (bench) => ({ callback: dialled(bench) }), by: 'aylin', refused: 'summary_required' },
  { it: 'needs a call', given: (bench) => ({ callback: accepted(bench), summary: 'x' }), by: 'aylin', refused: 'nothing_to_answer' },
  { it: 'is for whoever called', given: (bench) => ({ callback: dialled(bench), summary: 'x' }), by: 'jonas', refused: 'callback_taken' },
  { it: 'is for supervisors too', given: (bench) => ({ callback: dialled(bench), summary: 'x' }), by: 'maria', yields: ['agent.introduced', 'callback.connected', 'callback.completed', 'case.status-changed'] },
]);

test('a busy line is tried after four minutes twice, and then with more patience', () => {
  const bench = openedBench();
  const callback = dialled(bench);
  const waits: number[] = [];
  for (const attempt of [1, 2]) {
    bench.must('aylin', 'callback.report', report(callback, 'busy', attempt));
    const next = Date.parse(onlyItem(bench)?.nextTryAt ?? '');
    waits.push((next - bench.now) / MINUTE_MS);
    bench.now = next;
    dialled(bench, callback);
  }
  assert.deepEqual(waits, [4, 4]);
});

test('after three attempts nobody was reached: the callback ends, the case stays open, and a new one may be requested', () => {
  const bench = openedBench();
  const callback = queued(bench);
  for (const attempt of [1, 2, 3]) {
    bench.now = Math.max(bench.now, Date.parse(onlyItem(bench)?.nextTryAt ?? '1970-01-01'));
    dialled(bench, callback);
    bench.must('aylin', 'callback.report', report(callback, 'no-answer', attempt));
  }
  assert.deepEqual(bench.kinds().slice(-2), ['callback.attempted', 'callback.unreachable']);
  assert.deepEqual([onlyItem(bench)?.status, bench.state.case.status], ['unreachable', 'received']);
  queued(bench);
});
