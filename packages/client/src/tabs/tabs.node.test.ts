import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createWorld, wordsOf } from '../testing/world.ts';

describe('several tabs', () => {
  it('share one connection, one outbox and one timeline', async () => {
    const world = createWorld();
    const first = world.faden();
    const mine = await first.cases.open({ topic: 'billing', text: 'From the first.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(3000);
    const second = world.faden();
    const same = second.cases.get(mine.id);
    same.subscribe(() => undefined);
    await world.clock.advance(3000);
    assert.deepEqual(wordsOf(same.value), ['From the first.']);
    assert.equal(world.network.to('/live').length, 1);
    assert.equal(second.connection.value, 'live');
    await same.send('From the second.');
    await world.clock.advance(3000);
    for (const view of [mine.value, same.value]) {
      assert.deepEqual(wordsOf(view), ['From the first.', 'From the second.']);
      assert.equal(view.timeline.every((item) => item.delivery === 'confirmed'), true);
    }
    assert.equal(JSON.stringify(world.browser.messages).includes('From the'), false);
    assert.doesNotMatch(JSON.stringify(world.browser.messages), /access|refresh/);
    await first.destroy();
    await second.destroy();
  });

  it('hand the lead on when the leader is closed', async () => {
    const world = createWorld();
    const tab = world.browser.tab();
    const first = world.faden(tab);
    const mine = await first.cases.open({ topic: 'billing', text: 'Hello.' });
    await world.clock.advance(3000);
    const second = world.faden();
    const same = second.cases.get(mine.id);
    same.subscribe(() => undefined);
    await world.clock.advance(3000);
    tab.happen('pagehide');
    await first.destroy();
    await same.send('Still here.');
    await world.clock.advance(3000);
    assert.deepEqual(wordsOf(same.value), ['Hello.', 'Still here.']);
    assert.equal(second.connection.value, 'live');
    await second.destroy();
  });

  it('take the lead from a leader that is silent', async () => {
    const world = createWorld();
    const silent = world.browser.tab();
    const first = world.faden(silent);
    const mine = await first.cases.open({ topic: 'billing', text: 'Hello.' });
    await world.clock.advance(3000);
    const second = world.faden();
    const same = second.cases.get(mine.id);
    same.subscribe(() => undefined);
    await world.clock.advance(3000);
    // Its stream is broken and nothing leaves it, but it keeps its lock.
    await first.destroy();
    const holder = world.browser.tab();
    void holder.ports.locks?.request('faden https://contact.example musterbank lead', {}, () => new Promise<void>(() => undefined));
    await world.settle();
    await same.send('Anybody?');
    await world.clock.advance(40_000);
    assert.deepEqual(wordsOf(same.value), ['Hello.', 'Anybody?']);
    assert.equal(same.value.timeline.every((item) => item.delivery === 'confirmed'), true);
    await second.destroy();
  });

  it('take the lead from a hidden leader when one becomes visible', async () => {
    const world = createWorld();
    const tab = world.browser.tab();
    const first = world.faden(tab);
    await first.connect();
    await world.clock.advance(3000);
    const otherTab = world.browser.tab();
    const second = world.faden(otherTab);
    await second.connect();
    await world.clock.advance(3000);
    const lead = (): string | undefined => world.browser.holders().find((name) => name.includes(' lead@'));
    assert.match(lead() ?? '', /@1$/);
    otherTab.happen('hidden');
    tab.happen('hidden');
    await world.clock.advance(2000);
    otherTab.happen('visible');
    await world.clock.advance(3000);
    assert.match(lead() ?? '', /@2$/);
    assert.equal(second.connection.value, 'live');
    await first.destroy();
    await second.destroy();
  });

  it('lead each for itself without locks', async () => {
    const world = createWorld();
    const first = world.faden(world.browser.tab({ locks: null }));
    const mine = await first.cases.open({ topic: 'billing', text: 'One.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    const second = world.faden(world.browser.tab({ locks: null }));
    const same = second.cases.get(mine.id);
    same.subscribe(() => undefined);
    await world.clock.advance(2000);
    await Promise.all([mine.send('Two.'), same.send('Three.')]);
    await world.clock.advance(3000);
    assert.equal(world.network.to('/live').length, 2);
    assert.deepEqual(wordsOf(mine.value), wordsOf(same.value));
    assert.equal(wordsOf(mine.value).length, 3);
    await first.destroy();
    await second.destroy();
  });

  it('forget everything when one logs out', async () => {
    const world = createWorld();
    const first = world.faden();
    const mine = await first.cases.open({ topic: 'billing', text: 'Secret.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(3000);
    const second = world.faden();
    const same = second.cases.get(mine.id);
    same.subscribe(() => undefined);
    await world.clock.advance(3000);
    assert.deepEqual(wordsOf(same.value), ['Secret.']);
    await Promise.all([first.logout(), world.clock.advance(3000)]);
    assert.deepEqual(wordsOf(mine.value), []);
    assert.deepEqual(wordsOf(same.value), []);
    assert.equal(second.connection.value, 'idle');
    assert.equal(await second.hasAccount(), false);
    await world.clock.advance(60_000);
    assert.equal(JSON.stringify(await world.browser.stored()).includes('Secret'), false);
    assert.equal(world.network.to('/sessions').some((seen) => seen.method === 'DELETE'), true);
    await first.destroy();
    await second.destroy();
  });

  it('agree on one account when both act at once', async () => {
    const world = createWorld();
    const [first, second] = [world.faden(), world.faden()];
    const [one, two] = await Promise.all([first.cases.open({ topic: 'billing', text: 'A' }), second.cases.open({ topic: 'general', text: 'B' })]);
    await world.clock.advance(10_000);
    assert.equal((await world.browser.stored()).filter(([key]) => key.endsWith('|account')).length, 1);
    assert.deepEqual(new Set(first.cases.list.value.map((listed) => listed.id)), new Set([one.id, two.id]));
    assert.equal(first.cases.list.value.every((listed) => listed.delivery === 'confirmed'), true);
    await first.destroy();
    await second.destroy();
  });
});
