import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { createMemoryLimiter } from './memory-limiter.ts';

const rate = { burst: 5, perMinute: 60 };

describe('a limiter', () => {
  it('grants a burst, refuses what is more, and says when there will be room', async () => {
    const limiter = createMemoryLimiter();
    for (let count = 0; count < 5; count += 1) assert.deepEqual(await limiter.take('k', rate, 1, 0), { type: 'granted' });
    assert.deepEqual(await limiter.take('k', rate, 1, 0), { type: 'limited', retryAfterMs: 1000 });
    assert.deepEqual(await limiter.take('k', rate, 3, 400), { type: 'limited', retryAfterMs: 2600 });
    assert.deepEqual(await limiter.take('k', rate, 3, 3000), { type: 'granted' });
    assert.deepEqual(await limiter.take('other', rate, 5, 3000), { type: 'granted' });
  });

  it('never grants more than burst and refill, whatever comes when, and always what it promised', async () => {
    const asks = fc.array(fc.record({ wait: fc.nat(4000), cost: fc.integer({ min: 1, max: 5 }) }), { maxLength: 60 });
    await fc.assert(fc.asyncProperty(asks, async (all) => {
      const limiter = createMemoryLimiter();
      let [now, granted] = [0, 0];
      for (const { wait, cost } of all) {
        now += wait;
        const permit = await limiter.take('k', rate, cost, now);
        if (permit.type === 'limited') {
          now += permit.retryAfterMs;
          assert.deepEqual(await limiter.take('k', rate, cost, now), { type: 'granted' });
        }
        granted += cost;
        assert.ok(granted <= rate.burst + now / 1000 + 0.001);
      }
    }));
  });

  it('takes no harm from a clock that goes back', async () => {
    const limiter = createMemoryLimiter();
    await limiter.take('k', rate, 5, 10_000);
    assert.equal((await limiter.take('k', rate, 1, 0)).type, 'limited');
    assert.equal((await limiter.take('k', rate, 1, 10_500)).type, 'limited');
  });

  it('forgets who has long been quiet, and nobody else', async () => {
    const limiter = createMemoryLimiter();
    await limiter.take('busy', rate, 5, 60_000);
    for (let count = 0; count < 10_050; count += 1) await limiter.take(`quiet ${count}`, rate, 1, 0);
    await limiter.take('late', rate, 1, 60_000);
    assert.equal((await limiter.take('busy', rate, 1, 60_000)).type, 'limited');
  });
});
