import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommitmentView } from '@faden/protocol';

import { inLedgerOrder, shareGone } from './ledger-order.ts';

const promise = (name: string, status: CommitmentView['status'], dueAt: string): CommitmentView => ({ name, status, madeAt: '2026-11-23', dueAt });

describe('the ledger of promises', () => {
  it('reads what is owed first, broken or not, and each part by its due time', () => {
    const all = [promise('kept', 'kept', '2026-11-24'), promise('far', 'open', '2026-11-27'), promise('broken', 'broken', '2026-11-25'), promise('moved', 'moved', '2026-11-23')];
    assert.deepEqual(inLedgerOrder(all).map(({ name }) => name), ['broken', 'far', 'moved', 'kept']);
  });

  it('knows how much of the time has gone, never less than none or more than all', () => {
    const span = { madeAt: '2026-11-24T09:00:00.000Z', dueAt: '2026-11-24T10:00:00.000Z' };
    const at = (time: string): number => shareGone(span, Date.parse(`2026-11-24T${time}:00.000Z`));
    assert.deepEqual([at('08:00'), at('09:00'), at('09:48'), at('11:00')], [0, 0, 0.8, 1]);
    assert.equal(shareGone({ madeAt: span.dueAt, dueAt: span.madeAt }, 0), 1);
  });
});
