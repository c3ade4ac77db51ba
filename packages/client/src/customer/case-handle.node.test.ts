import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createWorld } from '../testing/world.ts';

describe('a case in the customer’s hands', () => {
  it('says by a command what has no method: a consent given and taken back', async () => {
    const world = createWorld();
    const faden = world.faden();
    const mine = await faden.cases.open({ topic: 'billing', text: 'Do you have a cheaper account?' });
    mine.subscribe(() => undefined);
    await mine.command('consent.give', { purpose: 'sales', text: 'You may offer me something.' });
    await world.clock.advance(3000);
    assert.deepEqual(mine.value.consents.map(({ purpose, text }) => [purpose, text]), [['sales', 'You may offer me something.']]);
    await mine.command('consent.withdraw', { purpose: 'sales' });
    await world.clock.advance(3000);
    assert.deepEqual(mine.value.consents, []);
    await faden.destroy();
  });
});
