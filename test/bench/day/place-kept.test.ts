import assert from 'node:assert/strict';
import { test } from 'node:test';

import { HOUR_MS, MINUTE_MS } from '@faden/protocol';
import fc from 'fast-check';

import { createAnnouncer } from './announcer.ts';
import { liveThrough, type Served } from './live-through.ts';
import type { WorkingDay } from './working-day.ts';

const shift = fc.record({ from: fc.integer({ min: 0, max: HOUR_MS }), to: fc.integer({ min: 2 * HOUR_MS, max: 3 * HOUR_MS }) });
const comer = fc.record({
  at: fc.integer({ min: 0, max: 3 * HOUR_MS }),
  patienceMs: fc.integer({ min: MINUTE_MS, max: HOUR_MS }),
  prefersCall: fc.boolean(),
  booked: fc.boolean(),
  handlingMs: fc.integer({ min: MINUTE_MS, max: 6 * MINUTE_MS }),
  picksUp: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});
const days: fc.Arbitrary<WorkingDay> = fc
  .record({ shifts: fc.array(shift, { minLength: 1, maxLength: 3 }), comers: fc.array(comer, { minLength: 40, maxLength: 120 }) })
  .map(({ shifts, comers }) => ({ closesAt: 3 * HOUR_MS, shifts, comers: comers.toSorted((one, other) => one.at - other.at) }));

/** Who was first called or answered after somebody who came later. */
function overtaken(served: readonly Served[]): readonly Served[] {
  const turns = served.filter(({ call = 0 }) => call === 0);
  return turns.filter((one) => turns.some((other) => one.place.id < other.place.id && one.at > other.at));
}

test('whoever chose a call is called before anybody is answered who came later and stayed', () => {
  let chose = 0;
  fc.assert(
    fc.property(days, (day) => {
      const { served, counts } = liveThrough(day, createAnnouncer());
      chose += counts.choseCall;
      assert.deepEqual(overtaken(served), []);
    }),
    { numRuns: 200, seed: 3 },
  );
  assert.ok(chose > 500, `only ${chose} chose a call`);
});

test('who did not pick up is called again, once it is time, before anybody who has only waited', () => {
  let again = 0;
  fc.assert(
    fc.property(days, (day) => {
      const { served } = liveThrough(day, createAnnouncer());
      for (const one of served.filter(({ call = 0 }) => call > 0)) {
        again++;
        const before = served.findLast(({ place, at }) => place.id === one.place.id && at < one.at);
        const due = (before?.at ?? 0) + 15 * MINUTE_MS;
        assert.ok(one.at >= due);
        assert.deepEqual(served.filter(({ call = 0, at }) => call === 0 && at > due && at < one.at), []);
      }
    }),
    { numRuns: 100, seed: 3 },
  );
  assert.ok(again > 500, `only ${again} were called again`);
});
