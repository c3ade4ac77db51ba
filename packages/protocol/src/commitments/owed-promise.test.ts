import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CommitmentItem, CommitmentStatus } from './commitments-slice.ts';
import { owedPromise } from './owed-promise.ts';

const at = (day: number): string => `2026-11-${day}T12:00:00.000Z`;
const item = (status: CommitmentStatus, day: number): CommitmentItem => ({ status, madeAt: at(20), dueAt: at(day), brokenAt: null, settledAt: null, proposal: null, seqs: { made: 1, text: 1 } });

describe('the promise that is owed first', () => {
  it('is nothing where all are settled', () => {
    assert.equal(owedPromise({}), undefined);
    assert.equal(owedPromise({ a: item('kept', 24), b: item('moved', 25), c: item('given-up', 26) }), undefined);
  });

  it('is the one that is due first', () => {
    assert.deepEqual(owedPromise({ a: item('open', 27), b: item('open', 25), c: item('kept', 24) }), { status: 'open', madeAt: at(20), dueAt: at(25) });
  });

  it('is a broken one before any that is only open', () => {
    assert.deepEqual(owedPromise({ a: item('open', 25), b: item('broken', 26), c: item('broken', 27) })?.dueAt, at(26));
  });
});
