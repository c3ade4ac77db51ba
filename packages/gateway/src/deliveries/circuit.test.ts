import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { admits, closedCircuit, heard, sending, type Circuit } from './circuit.ts';
import { backOffMs, deliveryPolicies } from './delivery-policy.ts';

const failed = (times: number, now = 0): Circuit => Array.from({ length: times }).reduce<Circuit>((circuit) => heard(circuit, 'failed', now), closedCircuit);

describe('an endpoint', () => {
  it('is used through four failures in a row and left alone from the fifth', () => {
    assert.equal(admits(failed(4), 0), true);
    assert.equal(admits(failed(5), 14_999), false);
  });

  it('is tried out by one alone after the pause', () => {
    const circuit = failed(5);
    assert.equal(admits(circuit, 15_000), true);
    assert.equal(admits(sending(circuit), 15_000), false);
  });

  it('is in use again after one answer, however often it failed', () => {
    assert.deepEqual(heard(sending(failed(40)), 'answered', 0), closedCircuit);
  });

  it('is left alone twice as long after each further failure, up to five minutes', () => {
    assert.deepEqual([5, 6, 7, 30].map((times) => failed(times).openUntil), [15_000, 30_000, 60_000, 300_000]);
  });

  it('that answers now and then is never left alone', () => {
    fc.assert(fc.property(fc.array(fc.nat(4), { maxLength: 30 }), (runs) => {
      const circuit = runs.reduce<Circuit>((before, times) => heard(Array.from({ length: times }).reduce<Circuit>((at) => heard(at, 'failed', 0), before), 'answered', 0), closedCircuit);
      assert.equal(admits(circuit, 0), true);
    }));
  });
});

describe('the wait before another attempt', () => {
  it('is any time up to a bound that doubles and then stays', () => {
    const { phone, email } = deliveryPolicies;
    assert.deepEqual([1, 2, 3, 4, 9].map((attempt) => backOffMs(phone, attempt, 1)), [2000, 4000, 8000, 15_000, 15_000]);
    assert.equal(backOffMs(email, 3, 0), 0);
    assert.equal(backOffMs(email, 2, 0.5), 30_000);
  });

  it('never makes a telephone ring for a dial that is older than a minute and a half', () => {
    assert.equal(deliveryPolicies.phone.forMs, 90_000);
    assert.equal(deliveryPolicies.phone.repeatable, false);
  });
});
