import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';

import { createSeededRandom } from './seeded-random.ts';
import { createVirtualTime } from './virtual-time.ts';

test('callbacks come in order of their time, then in the order they were asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 60 }), async (delays) => {
      const time = createVirtualTime(1000);
      const came: { readonly index: number; readonly at: number }[] = [];
      delays.forEach((ms, index) => time.after(ms, () => came.push({ index, at: time.now() })));
      await time.runUntil(2000);
      const expected = delays.map((ms, index) => ({ index, at: 1000 + ms })).toSorted((one, other) => one.at - other.at || one.index - other.index);
      assert.deepEqual(came, expected);
      assert.equal(time.waiting, 0);
      assert.equal(time.now(), 2000);
    }),
  );
});

test('promises settle before time goes on', async () => {
  const time = createVirtualTime(0);
  const came: string[] = [];
  time.after(10, () => {
    void (async () => {
      for (let step = 0; step < 50; step++) await Promise.resolve();
      came.push(`settled at ${time.now()}`);
    })();
  });
  time.after(11, () => came.push('next'));
  await time.runUntil(20);
  assert.deepEqual(came, ['settled at 10', 'next']);
});

test('what was cancelled never comes, and cancelling late or twice does no harm', async () => {
  const time = createVirtualTime(0);
  let came = 0;
  const cancel = time.after(5, () => came++);
  const late = time.after(1, () => came++);
  cancel();
  cancel();
  await time.runUntil(10);
  late();
  assert.equal(came, 1);
  assert.equal(time.waiting, 0);
});

test('what lies beyond the moment waits for the next run', async () => {
  const time = createVirtualTime(0);
  let came = 0;
  time.after(100, () => came++);
  await time.runUntil(99);
  assert.equal(came, 0);
  assert.equal(time.waiting, 1);
  await time.runUntil(100);
  assert.equal(came, 1);
});

test('the same seed gives the same draws, another seed others', () => {
  const draw = (seed: string): readonly number[] => {
    const random = createSeededRandom(seed);
    return Array.from({ length: 100 }, () => random.fraction());
  };
  assert.deepEqual(draw('7'), draw('7'));
  assert.notDeepEqual(draw('7'), draw('8'));
});

test('a fork draws for itself and does not shift its origin', () => {
  const one = createSeededRandom('x');
  const other = createSeededRandom('x');
  one.fork('network').bytes(100);
  assert.equal(one.fraction(), other.fraction());
});

test('draws keep within what was asked', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(20), fc.nat(20), (seed, least, more) => {
      const random = createSeededRandom(seed);
      const drawn = random.between(least, least + more);
      assert.ok(drawn >= least && drawn <= least + more);
      assert.ok(random.fraction() < 1);
      assert.equal(random.chance(0), false);
      assert.equal(random.weighted([[0, 'never'], [1, 'always']]), 'always');
    }),
  );
});
