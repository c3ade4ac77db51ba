import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createMovableClock } from './movable-clock.ts';

describe('a clock that can be put forward', () => {
  it('runs from where it is told, and jumps by what it is put forward', (context) => {
    context.mock.timers.enable({ apis: ['Date', 'setTimeout'] });
    const clock = createMovableClock(1_000_000);
    context.mock.timers.tick(500);
    assert.equal(clock.now(), 1_000_500);
    clock.putForward(3_600_000);
    assert.equal(clock.now(), 4_600_500);
  });

  it('rings in real time, or at once and in order when it is put past the moment', (context) => {
    context.mock.timers.enable({ apis: ['Date', 'setTimeout'] });
    const clock = createMovableClock(0);
    const rung: string[] = [];
    clock.after(5_000, () => rung.push('later'));
    clock.after(1_000, () => rung.push('soon'));
    clock.after(60_000, () => rung.push('much later'));
    clock.putForward(10_000);
    assert.deepEqual(rung, ['soon', 'later']);
    context.mock.timers.tick(60_000);
    assert.deepEqual(rung, ['soon', 'later', 'much later']);
  });

  it('does not ring when it is told not to, also by what rang before', (context) => {
    context.mock.timers.enable({ apis: ['Date', 'setTimeout'] });
    const clock = createMovableClock(0);
    let rung = 0;
    const second = clock.after(2_000, () => (rung += 1));
    clock.after(1_000, () => second());
    clock.putForward(10_000);
    context.mock.timers.tick(10_000);
    assert.equal(rung, 0);
  });
});
