import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { knotCentre, knotPath, knots, lineX } from './knot-path.ts';

/** The numbers of a path, as a reader of SVG would split them. */
const numbers = (path: string): readonly number[] => (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);

describe('the loop knot', () => {
  it('is the design’s reference drawing, to the character', () => {
    assert.deepEqual(knotPath({ r: 12, y: 18, bend: 5.4, height: 44 }), {
      under: 'M10.75-.5V1C10.75 6.5 10.75 10 16.15 18L20.68 24.71A12 12 0 1 0 20.68 11.29',
      gap: 'M18.05 15.18L16.15 18 15.1 20.11',
      over: 'M20.68 11.29L16.15 18C10.75 26 10.75 29.5 10.75 35V44.5',
    });
  });

  it('begins above and ends below its own height on the line, so that entries join without a gap', () => {
    for (const knot of Object.values(knots)) {
      const { under, over } = knotPath(knot);
      assert.deepEqual(numbers(under).slice(0, 2), [lineX, -0.5]);
      assert.equal(numbers(over).at(-1), knot.height + 0.5);
    }
  });

  it('stays start-wards of the words at 54', () => {
    for (const knot of Object.values(knots)) assert.ok(knotCentre(knot).x + knot.r < 54 - 4);
  });

  it('touches its circle at both tangent points, whatever the radius', () => {
    const size = fc.record({ r: fc.integer({ min: 3, max: 40 }), y: fc.integer({ min: 20, max: 90 }), bend: fc.double({ min: 2, max: 8, noNaN: true }), height: fc.constant(120) });
    fc.assert(fc.property(size, (knot) => {
      const centre = knotCentre(knot);
      const under = numbers(knotPath(knot).under);
      const over = numbers(knotPath(knot).over);
      for (const [x, y] of [under.slice(-2), over.slice(0, 2)] as [number, number][]) {
        assert.ok(Math.abs(Math.hypot(x - centre.x, y - centre.y) - knot.r) < 0.03);
      }
    }));
  });
});
