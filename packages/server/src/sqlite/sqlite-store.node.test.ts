import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import { createMemoryStore } from '@faden/gateway';
import fc from 'fast-check';

import { freshDirectory } from '../testing/fresh-directory.ts';
import { at, everything, type Pick, randomWrites } from '../testing/random-writes.ts';
import { openDatabase } from './database.ts';
import { createSqliteStore } from './sqlite-store.ts';

describe('the SQLite store', () => {
  it('does and answers whatever the memory store does, over any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 25 }), async (seed, batches) => {
        const directory = freshDirectory();
        const database = await openDatabase({ directory: directory.path, newEpoch: randomUUID });
        try {
          const stores = { sqlite: createSqliteStore(database), memory: createMemoryStore({ epoch: 'e' }) };
          const pick = seeded(seed);
          for (let batch = 0; batch < batches; batch += 1) {
            const now = at(batch * 2);
            const writes = await randomWrites(stores.memory, batch * 2, pick);
            assert.deepEqual(await stores.sqlite.timeline.commit(writes, now), await stores.memory.timeline.commit(writes, now));
          }
          assert.deepEqual(await everything(stores.sqlite, at(batches * 2)), await everything(stores.memory, at(batches * 2)));
        } finally {
          database.close();
          directory.remove();
        }
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });
});

/** A small generator of numbers (mulberry32), so that a failing history can be replayed. */
function seeded(seed: number): Pick {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 * bound) | 0;
  };
}
