import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { correctionAfter, coverageOf, HELD_TARGET, pinballLoss } from './calibration.ts';
import { erlangA } from './erlang-a.ts';
import { erlangC } from './erlang-c.ts';
import { waitingVectors } from './fixtures/waiting-vectors.ts';
import { headOfLineEstimate } from './head-of-line.ts';
import { meanWait, shareWaitingLonger, waitQuantile } from './wait-distribution.ts';
import { minutesOnGrid, waitingRange } from './waiting-range.ts';

const near = (actual: number | undefined, expected: number, relative = 1e-5): void => {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= relative * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
};

const { agents, ahtSec, patienceSec, rows } = waitingVectors.waitEstimate;
const lineOf = (ahead: number, patient: boolean) => ({ ahead, servers: agents, serviceRate: 1 / ahtSec, abandonmentRate: patient ? 0 : 1 / patienceSec });

for (const row of rows) {
  test(`with ${row.ahead} ahead, mean and quantiles agree with the reference, with and without people who give up`, () => {
    near(meanWait(lineOf(row.ahead, true)), row.qlMean);
    near(waitQuantile(lineOf(row.ahead, true), 0.5), row.qlP50);
    near(waitQuantile(lineOf(row.ahead, true), 0.8), row.qlP80);
    near(waitQuantile(lineOf(row.ahead, true), 0.9), row.qlP90);
    near(meanWait(lineOf(row.ahead, false)), row.qlmMean);
    near(waitQuantile(lineOf(row.ahead, false), 0.8), row.qlmP80);
    near(waitQuantile(lineOf(row.ahead, false), 0.9), row.qlmP90);
  });
}

test('the share still waiting falls from 1 with time and grows with the people ahead', () => {
  const line = fc.record({
    ahead: fc.integer({ min: 0, max: 2000 }),
    servers: fc.integer({ min: 1, max: 200 }),
    serviceRate: fc.double({ min: 1e-7, max: 1e-4, noNaN: true }),
    abandonmentRate: fc.oneof(fc.constant(0), fc.double({ min: 1e-8, max: 1e-4, noNaN: true })),
  });
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 36e5 }), (some, ms) => {
      const share = shareWaitingLonger(some, ms);
      assert.equal(shareWaitingLonger(some, 0), 1);
      assert.ok(share >= shareWaitingLonger(some, ms * 2) - 1e-9);
      assert.ok(share <= shareWaitingLonger({ ...some, ahead: some.ahead + 1 }, ms) + 1e-9);
      near(shareWaitingLonger(some, waitQuantile(some, 0.8)), 0.2, 1e-6);
    }),
  );
});

test('a range is announced on the grid, never under its quantiles, and not at all when nobody answers', () => {
  const line = { ahead: 4, servers: agents, serviceRate: 1 / (ahtSec * 1000), abandonmentRate: 1 / (patienceSec * 1000) };
  assert.deepEqual(waitingRange(line), { fromMinutes: 2, toMinutes: 3 });
  assert.deepEqual(waitingRange({ ...line, ahead: 0 }), { fromMinutes: 0, toMinutes: 1 });
  assert.deepEqual(waitingRange(line, 9), waitingRange(line, 2));
  assert.equal(waitingRange({ ...line, servers: 0 }), undefined);
});

test('the grid has steps of 1, 5 and 15 minutes and rounds up', () => {
  const minutes = [0, 0.4, 1, 1.1, 4.9, 5, 5.1, 10, 14.9, 15.1, 31, 60];
  assert.deepEqual(minutes.map((m) => minutesOnGrid(m * 60_000)), [0, 1, 1, 2, 5, 5, 10, 10, 15, 30, 45, 60]);
});

test('Erlang C agrees with the reference, and has no answer for a queue that only grows', () => {
  for (const row of waitingVectors.erlangC) {
    const hour = erlangC({ callsPerHour: row.callsPerHour, handlingSeconds: row.ahtSec, agents: row.agents });
    near(hour?.load, row.A);
    near(hour?.occupancy, row.rho);
    near(hour?.waiting, row.pWait);
    near(hour?.answeredWithin(row.thresholdSec), row.sl);
    near(hour?.meanWaitSeconds, row.asa);
    near(hour?.meanQueue, row.lq);
    near(hour?.quantileSeconds(0.9), row.p90);
  }
  assert.equal(erlangC({ callsPerHour: 100, handlingSeconds: 180, agents: 5 }), undefined);
});

test('Erlang A agrees with the reference, and is Erlang C where nobody gives up', () => {
  for (const row of waitingVectors.erlangA) {
    const hour = erlangA({ callsPerHour: row.callsPerHour, handlingSeconds: row.ahtSec, agents: row.agents, patienceSeconds: row.patienceSec });
    near(hour.waiting, row.pWait);
    near(hour.abandoned, row.pAbandon);
    near(hour.meanWaitSeconds, row.meanWait);
    near(hour.meanQueue, row.lq);
    near(hour.occupancy, row.occupancy);
    near(hour.answeredWithin(row.thresholdSec), row.slServedOfOffered);
  }
  const staffing = { callsPerHour: 100, handlingSeconds: 180, agents: 6 };
  const patient = erlangA({ ...staffing, patienceSeconds: 1e9 });
  near(patient.waiting, erlangC(staffing)?.waiting ?? 0);
  near(patient.answeredWithin(60), erlangC(staffing)?.answeredWithin(60) ?? 0);
});

test('a line of which only the head is known is estimated as the reference says', () => {
  for (const { callsPerHour, agents, ahtSec, headWaitSec, estimateSec } of waitingVectors.holRefined) {
    near(headOfLineEstimate({ callsPerHour, agents, handlingSeconds: ahtSec }, headWaitSec), estimateSec);
  }
});

test('calibration counts what held and punishes both empty promises and empty caution', () => {
  const { upper, actual, coverage, pinball80 } = waitingVectors.announcementCalibration;
  const announced = upper.map((end, index) => ({ upper: end, actual: actual[index] ?? Number.NaN }));
  near(coverageOf(announced), coverage);
  near(pinballLoss(announced, 0.8), pinball80);
  assert.equal(coverageOf([]), undefined);
});

test('the correction grows by a wait that was longer, shrinks by four that held, and stays within half and double', () => {
  const longer = { upper: 60, actual: 61 };
  const held = { upper: 60, actual: 60 };
  near(correctionAfter(correctionAfter(1, longer), longer), Math.exp(2 * 0.05 * HELD_TARGET));
  near([longer, held, held, held, held].reduce(correctionAfter, 1), 1);
  assert.equal(Array.from({ length: 100 }, () => longer).reduce(correctionAfter, 1), 2);
  assert.equal(Array.from({ length: 400 }, () => held).reduce(correctionAfter, 1), 0.5);
});

for (const wrong of [0.7, 1, 1.4]) {
  test(`a model that says ${wrong} of what is true holds for four of five all the same, once it was corrected`, () => {
    let correction = 1;
    const announced = Array.from({ length: 1000 }, (_, index) => {
      // Evenly spread shares, by the golden ratio, of waits whose 80 % quantile is ln 5.
      const one = { upper: wrong * Math.log(5) * correction, actual: -Math.log(1 - ((index * 0.618034) % 1)) };
      correction = correctionAfter(correction, one);
      return one;
    });
    assert.ok(Math.abs((coverageOf(announced.slice(200)) ?? 0) - HELD_TARGET) < 0.02);
  });
}
