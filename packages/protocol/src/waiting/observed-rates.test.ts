import assert from 'node:assert/strict';
import { test } from 'node:test';

import { HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import { type Handled, LEAST_HANDLED, observedRates, type Waited } from './observed-rates.ts';

const now = 10 * HOUR_MS;
const conversations = (count: number, handlingMs: number, endedAt = now - MINUTE_MS): Handled[] => Array.from({ length: count }, () => ({ endedAt, handlingMs }));
const waits = (count: number, waitedMs: number, gaveUp: boolean): Waited[] => Array.from({ length: count }, () => ({ endedAt: now, waitedMs, gaveUp }));

test('the rates are those of the last hour, and patience counts every minute that was waited', () => {
  const rates = observedRates({ handled: conversations(20, 3 * MINUTE_MS), waited: [...waits(30, 2 * MINUTE_MS, false), ...waits(10, MINUTE_MS, true)] }, now);
  assert.deepEqual(rates, { serviceRate: 1 / (3 * MINUTE_MS), abandonmentRate: 10 / (70 * MINUTE_MS) });
});

test('nothing is known from fewer than twenty conversations within the hour, however many there were before', () => {
  assert.equal(observedRates({ handled: conversations(LEAST_HANDLED - 1, MINUTE_MS), waited: [] }, now), undefined);
  assert.equal(observedRates({ handled: conversations(100, MINUTE_MS, now - HOUR_MS), waited: [] }, now), undefined);
  assert.equal(observedRates({ handled: conversations(100, MINUTE_MS, now + 1), waited: [] }, now), undefined);
});

test('where nobody has given up, nobody is expected to', () => {
  assert.equal(observedRates({ handled: conversations(20, MINUTE_MS), waited: [] }, now)?.abandonmentRate, 0);
  assert.equal(observedRates({ handled: conversations(20, MINUTE_MS), waited: waits(5, MINUTE_MS, false) }, now)?.abandonmentRate, 0);
});
