import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { FadenError } from '@faden/protocol';

import { createWorld } from '../testing/world.ts';

const number = '030 23125 001';

describe('a call that is asked for', () => {
  it('opens a case and asks in one breath, and is sent, not booked, while there is no connection', async () => {
    const world = createWorld();
    const faden = world.faden();
    world.network.down = true;
    const window = { start: '2026-11-24T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
    const { case: mine, callback } = await faden.callbacks.request({ topic: 'billing', number, window });
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    const [seen] = mine.value.callbacks;
    assert.deepEqual([seen?.name, seen?.status, seen?.number, seen?.wish, seen?.window], [callback, 'sent', number, window, undefined]);
    assert.equal(mine.value.callbacks.length, 1);
    await faden.destroy();
  });

  it('is kept over a restart of the browser', async () => {
    const world = createWorld();
    world.network.down = true;
    const tab = world.browser.tab();
    const { case: mine } = await world.faden(tab).callbacks.request({ topic: 'billing', number });
    tab.crash();
    const again = world.faden().cases.get(mine.id);
    again.subscribe(() => undefined);
    await world.clock.advance(2000);
    assert.deepEqual(
      again.value.callbacks.map(({ status }) => status),
      ['sent'],
    );
  });

  it('needs a case or a topic', async () => {
    const faden = createWorld().faden();
    await assert.rejects(faden.callbacks.request({ number }), (error) => error instanceof FadenError && error.code === 'bad_request');
    await faden.destroy();
  });
});
