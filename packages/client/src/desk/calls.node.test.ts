import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { DeskCallback, DeskCallbacks, InboxRow } from '@faden/protocol';

import type { Call } from '../call/caller.ts';
import { createTimers } from '../engine/timers.ts';
import { createTestClock } from '../testing/test-clock.ts';
import { createCalls } from './calls.ts';

const one = { name: 'c1', case: 'k1', status: 'queued' } as DeskCallback;
const row = (id: string, callbacks?: readonly unknown[]): InboxRow => ({ id, ...(callbacks && { callbacks }) }) as InboxRow;

/** A list whose every question is answered by hand. */
function desk() {
  const clock = createTestClock();
  const questions: { readonly answer: (callbacks: DeskCallback[]) => void; readonly fail: () => void }[] = [];
  const call = ((): Promise<DeskCallbacks> =>
    new Promise((resolve, reject) => {
      questions.push({ answer: (callbacks) => resolve({ now: '2026-11-23T09:00:00.000Z', callbacks }), fail: () => reject(new Error('away')) });
    })) as unknown as Call;
  const times: string[] = [];
  const calls = createCalls({ call, timers: createTimers(clock), onTime: (now) => times.push(now) });
  return { clock, questions, calls, times };
}

describe('the calls at the desk', () => {
  it('are read again once when several cases tell of other calls, and not for anything else', async () => {
    const { clock, questions, calls } = desk();
    calls.hint(row('k1', [one]));
    calls.hint(row('k2', [one]));
    await clock.advance(100);
    assert.equal(questions.length, 1);
    calls.hint(row('k1', [one]));
    calls.hint(row('k3'));
    await clock.advance(1000);
    assert.equal(questions.length, 1);
    calls.hint(row('k1'));
    await clock.advance(100);
    assert.equal(questions.length, 2);
  });

  it('show the answer to the last question, and say what time it is there', async () => {
    const { clock, questions, calls, times } = desk();
    const both = [calls.refresh(), calls.refresh()];
    questions[1]?.answer([one]);
    questions[0]?.answer([]);
    await Promise.all(both);
    await clock.advance(0);
    assert.deepEqual(calls.list.value, [one]);
    assert.deepEqual(times, ['2026-11-23T09:00:00.000Z']);
  });

  it('keep what was known when nobody answers, and ask again by themselves until stopped', async () => {
    const { clock, questions, calls } = desk();
    const first = calls.refresh();
    questions[0]?.answer([one]);
    await first;
    const stop = calls.keepFresh();
    await clock.advance(15_000);
    questions[1]?.fail();
    await clock.advance(15_000);
    assert.deepEqual([questions.length, calls.list.value], [3, [one]]);
    stop();
    await clock.advance(60_000);
    assert.equal(questions.length, 3);
  });

  it('are nobody\'s once nobody is signed in, not even by an answer that comes later', async () => {
    const { questions, calls, clock } = desk();
    const asked = calls.refresh();
    calls.hint(row('k1', [one]));
    calls.reset();
    questions[0]?.answer([one]);
    await asked;
    await clock.advance(1000);
    assert.deepEqual([calls.list.value, questions.length, clock.waiting()], [[], 1, 0]);
  });
});
