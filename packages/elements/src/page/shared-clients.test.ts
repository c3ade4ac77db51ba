import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFakeFaden } from '../testing/fake-faden.ts';
import { createSharedClients } from './shared-clients.ts';

function setUp() {
  const made: ReturnType<typeof createFakeFaden>[] = [];
  const waiting: (() => void)[] = [];
  const fails = { next: false };
  const clients = createSharedClients({
    make: async () => {
      if (fails.next) throw new Error('no network');
      const fake = createFakeFaden();
      made.push(fake);
      return fake;
    },
    later: (callback) => void waiting.push(callback),
  });
  const settle = async (): Promise<void> => {
    for (const callback of waiting.splice(0)) callback();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { clients, made, fails, settle };
}

describe('the clients of a page', () => {
  it('are one per gateway and site', async () => {
    const { clients } = setUp();
    const [one, same, other] = await Promise.all([clients.hold('g', 'a').faden, clients.hold('g', 'a').faden, clients.hold('g', 'b').faden]);
    assert.equal(one, same);
    assert.notEqual(one, other);
  });

  it('survive an element that is moved', async () => {
    const { clients, made, settle } = setUp();
    const first = clients.hold('g', 'a');
    await first.faden;
    first.release();
    const second = clients.hold('g', 'a');
    await settle();
    assert.equal(await second.faden, await first.faden);
    assert.deepEqual(made[0]?.calls, []);
  });

  it('end with the last element that used them, and only once', async () => {
    const { clients, made, settle } = setUp();
    const holds = [clients.hold('g', 'a'), clients.hold('g', 'a')];
    await Promise.all(holds.map((hold) => hold.faden));
    holds[0]?.release();
    holds[0]?.release();
    await settle();
    assert.deepEqual(made[0]?.calls, []);
    holds[1]?.release();
    await settle();
    assert.deepEqual(made[0]?.calls, [['destroy']]);
  });

  it('are really made again after a failure', async () => {
    const { clients, fails } = setUp();
    fails.next = true;
    await assert.rejects(clients.hold('g', 'a').faden);
    fails.next = false;
    assert.ok(await clients.hold('g', 'a').faden);
  });
});
