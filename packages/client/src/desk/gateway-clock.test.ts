import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createGatewayClock } from './gateway-clock.ts';

const here = (start = 1_000_000) => {
  let now = start;
  return { now: () => now, pass: (ms: number) => void (now += ms) };
};
const iso = (ms: number): string => new Date(ms).toISOString();

describe('the gateway\'s clock', () => {
  it('is this machine\'s until the gateway has spoken, and again after nobody is signed in', () => {
    const machine = here();
    const clock = createGatewayClock(machine);
    assert.equal(clock.now(), 1_000_000);
    clock.hear(iso(5_000_000));
    clock.reset();
    assert.equal(clock.now(), 1_000_000);
  });

  it('goes by what the gateway said, however wrong this machine is', () => {
    const machine = here();
    const clock = createGatewayClock(machine);
    clock.hear(iso(7_000_000));
    machine.pass(60_000);
    assert.equal(clock.now(), 7_060_000);
  });

  it('runs as fast as the gateway\'s, once two times were heard', () => {
    const machine = here();
    const clock = createGatewayClock(machine);
    clock.hear(iso(0));
    machine.pass(10_000);
    clock.hear(iso(600_000));
    machine.pass(1000);
    assert.equal(clock.now(), 660_000);
  });

  it('takes a slow network for no other speed, and two answers at once for none at all', () => {
    const machine = here();
    const clock = createGatewayClock(machine);
    clock.hear(iso(0));
    clock.hear(iso(40_000));
    machine.pass(15_000);
    clock.hear(iso(16_000));
    machine.pass(1000);
    assert.equal(clock.now(), 17_000);
  });

  it('does not follow what is no time', () => {
    const machine = here();
    const clock = createGatewayClock(machine);
    clock.hear('soon');
    assert.equal(clock.now(), 1_000_000);
  });
});
