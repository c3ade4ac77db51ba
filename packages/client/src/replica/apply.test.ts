import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evolve, initialState, type WireEntry } from '@faden/protocol';

import { adopt, applyEntries, trim } from './apply.ts';
import { blankReplica, hasOlder, mergeRead, type Replica } from './replica.ts';
import { prepend } from './snapshots.ts';

const stream = '0193a6a0-0000-7000-8000-000000000000';
const nameOf = (seq: number): string => `0193a6a0-0000-7000-8000-${String(seq).padStart(12, '0')}`;

function entry(seq: number, more: Partial<WireEntry> = {}): WireEntry {
  return {
    id: `${nameOf(seq)}.0`,
    seq,
    at: '2026-11-23T09:00:00.000Z',
    by: { role: 'customer', actor: 'c' },
    channel: 'chat',
    kind: 'message.posted',
    cause: nameOf(seq),
    body: { text: `words ${seq}` },
    salt: 's',
    hash: `h${seq}`,
    ...more,
  };
}

const entries = (from: number, to: number): WireEntry[] => Array.from({ length: to - from + 1 }, (_, place) => entry(from + place));
const hashAt = (seq: number): string => (seq === 0 ? '' : `h${seq}`);

function at(seq: number, from = 1): Replica {
  return { ...blankReplica(stream), mark: ['e1', seq, hashAt(seq)], state: initialState, entries: entries(from, seq) };
}

describe("the client's rule", () => {
  it('applies what continues at the mark, and moves content and mark together', () => {
    const applied = applyEntries(at(2), { epoch: 'e1', prev: 'h2', entries: entries(3, 4) }, evolve);
    assert.ok(typeof applied === 'object');
    assert.deepEqual(applied.mark, ['e1', 4, 'h4']);
    assert.deepEqual(applied.entries.map((one) => one.seq), [1, 2, 3, 4]);
  });

  it('begins a stream it knows nothing of at its first entry', () => {
    const applied = applyEntries(blankReplica(stream), { epoch: 'e1', prev: '', entries: entries(1, 2) }, evolve);
    assert.deepEqual(typeof applied === 'object' && applied.mark, ['e1', 2, 'h2']);
    assert.equal(applyEntries(blankReplica(stream), { epoch: 'e1', prev: 'h1', entries: entries(2, 3) }, evolve), 'gap');
  });

  it('ignores what it has, and takes only the rest of what it has in part', () => {
    assert.equal(applyEntries(at(4), { epoch: 'e1', prev: 'h1', entries: entries(2, 4) }, evolve), 'known');
    const applied = applyEntries(at(4), { epoch: 'e1', prev: 'h2', entries: entries(3, 6) }, evolve);
    assert.deepEqual(typeof applied === 'object' && applied.entries.map((one) => one.seq), [1, 2, 3, 4, 5, 6]);
  });

  it('sees a gap, another history and another epoch', () => {
    assert.equal(applyEntries(at(2), { epoch: 'e1', prev: 'h3', entries: entries(4, 5) }, evolve), 'gap');
    assert.equal(applyEntries(at(2), { epoch: 'e1', prev: 'x2', entries: entries(3, 3) }, evolve), 'broken');
    assert.equal(applyEntries(at(2), { epoch: 'e2', prev: 'h2', entries: entries(3, 3) }, evolve), 'broken');
    assert.equal(applyEntries(at(2), { epoch: 'e1', entries: [entry(2, { hash: 'x2' }), entry(3)] }, evolve), 'broken');
  });

  it('holds a contiguous window ending at its mark, whatever comes in whatever order', () => {
    const pieces = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 6 })), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (all) => {
        let replica = blankReplica(stream);
        for (const [from, more] of all) {
          const applied = applyEntries(replica, { epoch: 'e1', prev: hashAt(from - 1), entries: entries(from, from + more) }, evolve);
          if (typeof applied === 'object') replica = applied;
          assert.deepEqual(replica.entries.map((one) => one.seq), Array.from({ length: replica.mark?.[1] ?? 0 }, (_, place) => place + 1));
          assert.equal(replica.mark?.[2] ?? '', hashAt(replica.mark?.[1] ?? 0));
        }
      }),
    );
  });

  it('leaves a tombstone where a redaction took words away, also in what was fetched before', () => {
    const redaction = entry(4, { kind: 'message.redacted', body: { message: nameOf(2) } });
    const applied = applyEntries(at(3), { epoch: 'e1', prev: 'h3', entries: [redaction] }, evolve);
    assert.ok(typeof applied === 'object');
    const taken = applied.entries[1];
    assert.deepEqual([taken?.body, taken?.salt, taken?.hash], [null, undefined, 'h2']);
    const older = prepend({ ...at(5, 4), entries: [redaction, entry(5)] }, entries(1, 3));
    assert.deepEqual(older.entries.map((one) => one.body === null), [false, true, false, false, false]);
  });
});

describe('replicas from elsewhere', () => {
  it('keep older entries that join, and drop those that do not', () => {
    assert.deepEqual(adopt(at(4), at(8, 5)).entries.map((one) => one.seq), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(adopt(at(3), at(8, 5)).entries.map((one) => one.seq), [5, 6, 7, 8]);
  });

  it('never lead back, except into another epoch', () => {
    assert.equal(adopt(at(8), at(5)).mark?.[1], 8);
    assert.deepEqual(adopt(at(8), { ...at(5), mark: ['e2', 5, 'h5'] }).mark, ['e2', 5, 'h5']);
  });

  it('are joined by an older page only where it fits', () => {
    assert.deepEqual(prepend(at(6, 5), entries(2, 4)).entries.map((one) => one.seq), [2, 3, 4, 5, 6]);
    assert.equal(prepend(at(6, 5), entries(1, 3)).entries.length, 2);
    assert.equal(hasOlder(at(6, 5)), true);
    assert.equal(hasOlder(at(6)), false);
  });

  it('are stored with their newest hundred entries', () => {
    const stored = trim(at(150));
    assert.equal(stored.entries.length, 100);
    assert.equal(stored.entries.at(-1)?.seq, 150);
  });

  it('have read positions that never move back', () => {
    assert.deepEqual(mergeRead({ customer: 5, centre: 1, rev: 7 }, { customer: 3, centre: 4, rev: 6 }), { customer: 5, centre: 4, rev: 7 });
  });
});
