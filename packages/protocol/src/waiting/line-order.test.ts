import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { instantFrom } from '../basics/primitives.ts';
import { byTurn, countAhead, type LinePlace } from './line-order.ts';

const places = fc.array(
  fc.record<LinePlace>({
    rank: fc.constantFrom('emergency', 'owed', 'turn'),
    since: fc.integer({ min: 0, max: 20 }).map(instantFrom),
    id: fc.string({ minLength: 1, maxLength: 3 }),
  }, { noNullPrototype: true }),
  { maxLength: 30 },
);
const sorted = (line: readonly LinePlace[]): LinePlace[] => line.toSorted(byTurn);

test('an emergency goes first, then a call that is owed, then whoever came first', () => {
  const since = instantFrom(1000);
  const line: LinePlace[] = [
    { rank: 'turn', since: instantFrom(0), id: 'early' },
    { rank: 'turn', since, id: 'b' },
    { rank: 'turn', since, id: 'a' },
    { rank: 'owed', since, id: 'missed' },
    { rank: 'emergency', since: instantFrom(2000), id: 'card' },
  ];
  assert.deepEqual(sorted(line).map(({ id }) => id), ['card', 'missed', 'early', 'a', 'b']);
});

test('the order of a line does not depend on the order in which it was written down', () => {
  fc.assert(
    fc.property(places, (line) => {
      assert.deepEqual(sorted(line), sorted(line.toReversed()));
      for (const one of line) assert.equal(byTurn(one, one), 0);
    }),
  );
});

test('the count ahead is the place in the line, and whoever comes later changes nothing of it', () => {
  fc.assert(
    fc.property(places, (line) => {
      const unlike = line.filter((one, index) => line.findIndex((other) => byTurn(one, other) === 0) === index);
      for (const [index, place] of sorted(unlike).entries()) {
        assert.equal(countAhead(unlike, place), index);
        const later: LinePlace = { rank: 'turn', since: instantFrom(Date.parse(place.since) + 1), id: '' };
        assert.equal(countAhead([...unlike, later], place), index);
      }
    }),
  );
});
