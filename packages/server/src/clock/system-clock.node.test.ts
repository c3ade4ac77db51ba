import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createSystemClock } from './system-clock.ts';

describe('the clock of a process', () => {
  it('shows real time when nobody bends it', () => {
    const before = Date.now();
    const now = createSystemClock().now();
    assert.ok(now >= before && now <= Date.now());
  });

  it('starts where it is told, and runs as fast as it is told', (context) => {
    context.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 5_000 });
    const clock = createSystemClock({ startAt: Date.UTC(2026, 11, 24), rate: 60 });
    assert.equal(clock.now(), Date.UTC(2026, 11, 24));
    context.mock.timers.tick(1_000);
    assert.equal(clock.now(), Date.UTC(2026, 11, 24, 0, 1));
  });

  it('waits in real time, however fast its days go by', (context) => {
    context.mock.timers.enable({ apis: ['Date', 'setTimeout'] });
    let rung = 0;
    createSystemClock({ rate: 60 }).after(1_000, () => (rung += 1));
    context.mock.timers.tick(999);
    assert.equal(rung, 0);
    context.mock.timers.tick(1);
    assert.equal(rung, 1);
  });

  it('does not wait when it is told to', (context) => {
    context.mock.timers.enable({ apis: ['Date', 'setTimeout', 'setImmediate'] });
    let rung = 0;
    const clock = createSystemClock();
    const cancel = [clock.after(10, () => (rung += 1)), clock.after(0, () => (rung += 1))];
    cancel.forEach((end) => end());
    context.mock.timers.tick(100);
    assert.equal(rung, 0);
  });

  it('means the next turn of the event loop by no time at all', async () => {
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      createSystemClock().after(0, () => {
        order.push('after');
        resolve();
      });
      queueMicrotask(() => order.push('microtask'));
      order.push('now');
    });
    assert.deepEqual(order, ['now', 'microtask', 'after']);
  });
});
