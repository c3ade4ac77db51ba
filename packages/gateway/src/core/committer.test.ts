import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { exampleId, exampleWrite } from '../contracts/example-writes.ts';
import { createMemoryStore } from '../memory/memory-store.ts';
import type { Timeline } from '../ports/timeline.ts';
import { createTestClock } from '../testing/test-clock.ts';
import { createCommitter } from './committer.ts';

function watched(fail: (batch: number) => boolean = () => false) {
  const batches: string[][] = [];
  const { timeline } = createMemoryStore({ epoch: 'e1' });
  const spy: Timeline = {
    ...timeline,
    commit: async (writes, now) => {
      batches.push(writes.map(({ site }) => site));
      if (fail(batches.length)) throw new Error('connection lost');
      return timeline.commit(writes, now);
    },
  };
  return { batches, committer: createCommitter({ timeline: spy, clock: createTestClock() }) };
}
let number = 0;
const fresh = (site = 'musterbank') => exampleWrite({ case: exampleId((number += 1)), site, create: true });

describe('group commit', () => {
  it('puts the writes of one turn into one transaction', async () => {
    const { batches, committer } = watched();
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => committer.commit([fresh()])));
    assert.ok(outcomes.flat().every(({ type }) => type === 'committed'));
    assert.deepEqual(batches.map(({ length }) => length), [64]);
  });

  it('takes at most 32 writes of a site while another waits', async () => {
    const { batches, committer } = watched();
    const busy = committer.commit(Array.from({ length: 100 }, () => fresh('busy')));
    await Promise.all([committer.commit([fresh('calm')]), busy]);
    assert.deepEqual(batches[0]?.filter((site) => site === 'busy').length, 32);
    assert.ok(batches[0]?.includes('calm'));
    assert.deepEqual(batches.map(({ length }) => length), [33, 68]);
  });

  it('fails a batch whose outcome is unknown, and goes on with the next', async () => {
    const { committer } = watched((batch) => batch === 1);
    await assert.rejects(committer.commit([fresh(), fresh()]), /connection lost/);
    assert.deepEqual(await committer.commit([fresh()]), [{ type: 'committed' }]);
    await committer.idle();
  });

  it('keeps the order of one case across transactions', async () => {
    const { committer } = watched();
    const chain = Array.from({ length: 600 }, (_, seq) => exampleWrite({ case: exampleId(999_999), create: seq === 0, on: [seq, 0], command: exampleId(5000 + seq) }));
    assert.ok((await committer.commit(chain)).every(({ type }) => type === 'committed'));
  });
});
