import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { MINUTE_MS } from '../time/zone.ts';
import { type ExpectedRange, nextShownRange, RAISE_AFTER_MS, type ShownRange } from './shown-range.ts';

const range = (from: number, to: number): ExpectedRange => ({ fromMs: from * MINUTE_MS, toMs: to * MINUTE_MS });
const first = nextShownRange(undefined, range(2, 3), 0);

test('the first range is shown as it comes, and a lower one at once', () => {
  assert.deepEqual(first, { range: range(2, 3), aboveSince: null, raised: false });
  assert.deepEqual(nextShownRange(first, range(1, 2), 1).range, range(1, 2));
});

test('a range whose median is still within what is shown changes nothing', () => {
  assert.deepEqual(nextShownRange(first, range(3, 5), 60_000), first);
});

test('a range is raised, and said to be, once its median was above what is shown for twenty seconds', () => {
  const above = nextShownRange(first, range(4, 5), 1000);
  assert.deepEqual(above, { ...first, aboveSince: 1000 });
  assert.deepEqual(nextShownRange(above, range(4, 5), 1000 + RAISE_AFTER_MS - 1), above);
  assert.deepEqual(nextShownRange(above, range(4, 5), 1000 + RAISE_AFTER_MS), { range: range(4, 5), aboveSince: null, raised: true });
});

test('a median that falls back in between starts the twenty seconds anew', () => {
  const above = nextShownRange(first, range(4, 5), 0);
  const back = nextShownRange(above, range(3, 4), 15_000);
  assert.equal(nextShownRange(back, range(4, 5), 25_000).raised, false);
});

test('it goes on being said that it takes longer until the range falls', () => {
  const raised: ShownRange = { range: range(4, 5), aboveSince: null, raised: true };
  assert.equal(nextShownRange(raised, range(4, 5), 0).raised, true);
  assert.equal(nextShownRange(raised, range(3, 4), 0).raised, false);
});

test('whatever comes, what is shown never rises sooner than twenty seconds after it was last changed', () => {
  const ranges = fc.array(fc.record({ median: fc.integer({ min: 0, max: 15 }), more: fc.integer({ min: 1, max: 5 }), after: fc.integer({ min: 1, max: 15_000 }) }), { maxLength: 40 });
  fc.assert(
    fc.property(ranges, (all) => {
      let shown: ShownRange | undefined;
      let changedAt = 0;
      let now = 0;
      for (const { median, more, after } of all) {
        now += after;
        const next = nextShownRange(shown, range(median, median + more), now);
        if (shown !== undefined && next.range.toMs > shown.range.toMs) {
          assert.ok(next.raised && now - changedAt >= RAISE_AFTER_MS);
        }
        if (next.range.toMs !== shown?.range.toMs) changedAt = now;
        shown = next;
      }
    }),
  );
});
