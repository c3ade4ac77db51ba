import assert from 'node:assert/strict';
import test from 'node:test';

import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import { byTurn, type LinePlace } from '../waiting/line-order.ts';
import { callbackPlace } from './callback-place.ts';

const number = '030 23125 001';
const window = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };

function placeOf({ state }: CaseBench, callback: string): LinePlace {
  const item = state.callbacks[callback];
  assert.ok(item);
  return callbackPlace(callback, item);
}

test('who asks to be called keeps the place of that moment, also while nobody answers', () => {
  const bench = openedBench();
  const callback = bench.must('petra', 'callback.request', { number });
  assert.deepEqual(placeOf(bench, callback), { rank: 'turn', since: '2026-11-23T08:00:00.000Z', id: callback });
  bench.must('aylin', 'callback.accept', { callback });
  bench.must('aylin', 'callback.dial', { callback });
  bench.must('aylin', 'callback.report', { callback, attempt: 1, result: 'no-answer' });
  assert.deepEqual(placeOf(bench, callback), { rank: 'owed', since: '2026-11-23T08:00:00.000Z', id: callback });
});

test('a booked window stands in the line from the moment it opens, and a missed one before everybody who just waits', () => {
  const bench = openedBench();
  const callback = bench.must('petra', 'callback.request', { number, window });
  const opened: LinePlace = { rank: 'turn', since: '2026-11-23T09:00:00.000Z', id: callback };
  assert.deepEqual(placeOf(bench, callback), opened);
  bench.pass(HOUR_MS + 30 * MINUTE_MS).tick();
  const missed = placeOf(bench, callback);
  assert.equal(missed.rank, 'owed');
  assert.ok(byTurn(missed, { rank: 'turn', since: '2026-11-23T07:00:00.000Z', id: 'waiting' }) < 0);
});
