import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createWorld, wordsOf } from './testing/world.ts';

describe('a conversation', () => {
  it('goes from the customer to an agent and back', async () => {
    const world = createWorld();
    const faden = world.faden();
    const mine = await faden.cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(3000);
    assert.equal(faden.connection.value, 'live');
    assert.equal(mine.value.timeline.every((item) => item.delivery === 'confirmed'), true);

    const desk = await world.desk();
    await world.clock.advance(1000);
    assert.deepEqual(desk.inbox.value.map((row) => row.id), [mine.id]);
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    assert.deepEqual(wordsOf(theirs.value), ['My bill is wrong.']);
    assert.equal(theirs.value.site, 'musterbank');

    await Promise.all([theirs.give('owner.take', {}), world.clock.advance(1000)]);
    await Promise.all([theirs.give('message.post', { text: 'I will look at it.' }), world.clock.advance(1000)]);
    await world.clock.advance(1000);
    assert.deepEqual(wordsOf(mine.value), ['My bill is wrong.', 'I will look at it.']);
    assert.equal(mine.value.unread, 1);
    assert.equal(mine.value.roleCard?.name, 'Aylin Kaya');
    mine.markRead();
    await world.clock.advance(1000);
    assert.equal(mine.value.unread, 0);
    assert.ok(theirs.value.read.customer > 0);
    await faden.destroy();
    await desk.destroy();
  });
});
