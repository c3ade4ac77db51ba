import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { evolve } from '../state/evolve.ts';
import { initialState } from '../state/initial-state.ts';
import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import type { OwedCallback } from '../wire/owed-callback.ts';
import { owedCallbacks } from './owed-callbacks.ts';

const number = '030 23125 001';
const window = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
const ten = '2026-11-23T09:00:00.000Z';
const halfPastTen = '2026-11-23T09:30:00.000Z';

/** The list as it would be kept: made anew after every entry. */
function kept({ entries }: CaseBench): readonly OwedCallback[] {
  let [state, list] = [initialState, [] as readonly OwedCallback[]];
  for (const entry of entries) {
    state = evolve(state, entry);
    list = owedCallbacks(list, state.callbacks, [entry]);
  }
  return list;
}
/** The list as it is made at once from everything. */
const rebuilt = ({ state, entries }: CaseBench): readonly OwedCallback[] => owedCallbacks([], state.callbacks, entries);

function only(bench: CaseBench): OwedCallback {
  const [first, ...others] = kept(bench);
  assert.deepEqual(others, []);
  assert.deepEqual(rebuilt(bench), [first]);
  assert.ok(first);
  return first;
}

describe('the callbacks a case still owes', () => {
  it('are none before anybody asked', () => {
    assert.deepEqual(kept(openedBench()), []);
  });

  it('say the window that is booked, and from when until when the call is on time', () => {
    const bench = openedBench();
    bench.must('petra', 'callback.request', { number, window });
    const { window: booked, dueAt, lateAt, status, attempts } = only(bench);
    assert.deepEqual({ booked, dueAt, lateAt, status, attempts }, { booked: window, dueAt: ten, lateAt: halfPastTen, status: 'scheduled', attempts: 0 });
  });

  it('never say a number', () => {
    const bench = openedBench();
    bench.must('petra', 'callback.request', { number });
    assert.doesNotMatch(JSON.stringify(only(bench)), /23125/);
  });

  it('say who has accepted, until somebody else may', () => {
    const bench = openedBench();
    const callback = bench.must('petra', 'callback.request', { number });
    bench.must('aylin', 'callback.accept', { callback });
    assert.deepEqual(only(bench).acceptedBy, { id: 'aylin', name: 'Aylin Kaya' });
    bench.must('aylin', 'callback.dial', { callback });
    bench.must('aylin', 'callback.report', { callback, attempt: 1, result: 'no-answer' });
    const { acceptedBy, attempts, nextTryAt } = only(bench);
    assert.deepEqual([acceptedBy, attempts], [undefined, 1]);
    assert.equal(nextTryAt, new Date(bench.now + 15 * MINUTE_MS).toISOString());
  });

  it('say when a window was missed, until somebody has tried', () => {
    const bench = openedBench();
    const callback = bench.must('petra', 'callback.request', { number, window });
    bench.pass(HOUR_MS + 31 * MINUTE_MS);
    bench.must('clock', 'callback.miss', { callback, dueAt: halfPastTen });
    const missed = only(bench);
    assert.deepEqual([missed.missedAt, missed.window, missed.priority], [halfPastTen, undefined, true]);
    bench.must('aylin', 'callback.accept', { callback });
    bench.must('aylin', 'callback.dial', { callback });
    assert.equal(only(bench).missedAt, undefined);
  });

  it('are gone once they have ended', () => {
    const bench = openedBench();
    const callback = bench.must('petra', 'callback.request', { number });
    bench.must('petra', 'callback.cancel', { callback, reason: 'customer' });
    assert.deepEqual(kept(bench), []);
  });
});
