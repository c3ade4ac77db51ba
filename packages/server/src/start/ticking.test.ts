import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { startTicking } from './ticking.ts';

/** A pace that goes on only when told. */
function handPace() {
  const waiting = new Set<() => void>();
  const waits: number[] = [];
  return {
    waiting,
    waits,
    after: (ms: number, run: () => void) => {
      waits.push(ms);
      waiting.add(run);
      return () => void waiting.delete(run);
    },
    go: () => {
      const [run] = waiting;
      if (run) waiting.delete(run);
      run?.();
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const noLog = { write: () => undefined };

describe('ticking', () => {
  it('gives the gateway the time, again and again', async () => {
    const times: number[] = [];
    let now = 1;
    const pace = handPace();
    const stop = startTicking({ gateway: { tick: async (at) => times.push(at) }, clock: { now: () => now++ }, pace, log: noLog });
    pace.go();
    await turn();
    pace.go();
    await turn();
    assert.deepEqual(times, [1, 2]);
    await stop();
  });

  it('looks at a clock that runs faster more often, but not without end', async () => {
    const gateway = { tick: async () => 0 };
    for (const [rate, ms] of [[undefined, 1000], [0.5, 1000], [10, 100], [600, 50]] as const) {
      const pace = handPace();
      await startTicking({ gateway, clock: { now: () => 0 }, pace, log: noLog, ...(rate !== undefined && { rate }) })();
      assert.deepEqual(pace.waits, [ms]);
    }
  });

  it('never lets two ticks run at once', async () => {
    let finish: () => void = () => undefined;
    const pace = handPace();
    const stop = startTicking({ gateway: { tick: () => new Promise((resolve) => (finish = () => resolve(0))) }, clock: { now: () => 0 }, pace, log: noLog });
    pace.go();
    await turn();
    assert.equal(pace.waiting.size, 0);
    finish();
    await turn();
    assert.equal(pace.waiting.size, 1);
    await stop();
  });

  it('goes on after a tick that failed, and logs its code only', async () => {
    const lines: unknown[] = [];
    const pace = handPace();
    const failing = async (): Promise<number> => {
      throw Object.assign(new Error('a customer wrote this'), { code: 'storage_full' });
    };
    const stop = startTicking({ gateway: { tick: failing }, clock: { now: () => 0 }, pace, log: { write: (...line) => lines.push(line) } });
    pace.go();
    await turn();
    assert.deepEqual(lines, [['error', 'tick_failed', { code: 'storage_full' }]]);
    assert.equal(pace.waiting.size, 1);
    await stop();
  });

  it('leaves nothing behind when it stops, and waits for the tick that runs', async () => {
    let finish: () => void = () => undefined;
    let stopped = false;
    const pace = handPace();
    const stop = startTicking({ gateway: { tick: () => new Promise((resolve) => (finish = () => resolve(0))) }, clock: { now: () => 0 }, pace, log: noLog });
    pace.go();
    const ended = stop().then(() => (stopped = true));
    await turn();
    assert.equal(stopped, false);
    finish();
    await ended;
    assert.equal(pace.waiting.size, 0);
  });
});
