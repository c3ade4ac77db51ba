import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newestWindow, spanHeight, stillServes, windowAt, type Heights } from './row-window.ts';

const even = (count: number, height = 80): Heights => ({ count, of: () => height });
const list = fc.array(fc.integer({ min: 20, max: 600 }), { minLength: 1, maxLength: 300 }).map((all): Heights => ({ count: all.length, of: (i) => all[i] ?? 0 }));

describe('the window of rows', () => {
  it('holds few rows of a list of ten thousand, wherever it is looked at', () => {
    const heights = even(10_000);
    for (const top of [0, 5_000, 400_000, 799_000]) {
      const { start, end } = windowAt(heights, { top, height: 700 });
      assert.ok(end - start <= 26, `${end - start} rows at ${top}`);
    }
  });

  it('always covers what is seen', () => {
    fc.assert(fc.property(list, fc.double({ min: 0, max: 1, noNaN: true }), (heights, part) => {
      const total = spanHeight(heights, 0, heights.count);
      const view = { top: Math.max(0, (total - 500) * part), height: 500 };
      const { start, end } = windowAt(heights, view);
      assert.ok(spanHeight(heights, 0, start) <= view.top);
      assert.ok(spanHeight(heights, 0, end) >= Math.min(total, view.top + view.height));
    }));
  });

  it('ends with the newest row and fills the view when the reader is there', () => {
    fc.assert(fc.property(list, (heights) => {
      const { start, end } = newestWindow(heights, 500);
      assert.equal(end, heights.count);
      assert.ok(start === 0 || spanHeight(heights, start, end) >= 500);
    }));
  });

  it('stays as it is for a small scroll and moves for a large one, and at both ends of the list', () => {
    assert.equal(stillServes({ start: 10, end: 40 }, { start: 12, end: 42 }, 100), true);
    assert.equal(stillServes({ start: 10, end: 40 }, { start: 20, end: 50 }, 100), false);
    assert.equal(stillServes({ start: 3, end: 40 }, { start: 0, end: 38 }, 100), false);
    assert.equal(stillServes({ start: 60, end: 98 }, { start: 62, end: 100 }, 100), false);
  });
});
