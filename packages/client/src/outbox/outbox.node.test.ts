import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FadenError } from '@faden/protocol';

import { createWorld, wordsOf } from '../testing/world.ts';

interface Batch {
  readonly case: string;
  readonly commands: readonly { readonly id: string; readonly kind: string }[];
}

describe('the outbox', () => {
  it('keeps words on the device before it says that they are kept', async () => {
    const world = createWorld();
    world.network.down = true;
    const faden = world.faden();
    const mine = await faden.cases.open({ topic: 'billing', text: 'Offline.' });
    const kept = (await world.browser.stored()).filter(([key]) => key.includes('|out|'));
    assert.equal(kept.length, 1);
    assert.deepEqual(wordsOf(mine.value), ['Offline.']);
    await world.clock.advance(20_000);
    assert.equal(mine.value.timeline.at(-1)?.delivery, 'waiting');
    await faden.destroy();
  });

  it('delivers once, under one id, when the answer was lost after the commit', async () => {
    const world = createWorld();
    const faden = world.faden();
    let lost = 2;
    world.network.intercept(async (request, pass) => {
      const response = await pass();
      if (request.url.endsWith('/commands') && lost-- > 0) throw new TypeError('answer lost');
      return response;
    });
    const mine = await faden.cases.open({ topic: 'billing', text: 'Once.' });
    await mine.send('Twice?');
    await world.clock.advance(20_000);
    const sent = world.network.to('/commands').map((seen) => (seen.body as Batch).commands.map((command) => command.id));
    assert.ok(sent.length >= 3);
    assert.equal(new Set(sent.flat()).size, 2);
    assert.deepEqual(wordsOf(mine.value), ['Once.', 'Twice?']);
    assert.equal(mine.value.timeline.every((item) => item.delivery === 'confirmed'), true);
    await faden.destroy();
  });

  it('has one request in flight per case and keeps the order of writing', async () => {
    const world = createWorld();
    const faden = world.faden();
    let open = 0;
    let most = 0;
    world.network.intercept(async (request, pass) => {
      if (!request.url.endsWith('/commands')) return pass();
      most = Math.max(most, ++open);
      await new Promise<void>((resolve) => world.clock.after(700, resolve));
      try {
        return await pass();
      } finally {
        open -= 1;
      }
    });
    const mine = await faden.cases.open({ topic: 'billing', text: '0' });
    const words = Array.from({ length: 40 }, (_, place) => String(place + 1));
    await Promise.all(words.map((text) => mine.send(text)));
    await world.clock.advance(20_000);
    assert.equal(most, 1);
    assert.deepEqual(wordsOf(mine.value), ['0', ...words]);
    assert.ok(world.network.to('/commands').every((seen) => (seen.body as Batch).commands.length <= 32));
    await faden.destroy();
  });

  it('waits as long as a 429 asks, and says nothing of it', async () => {
    const world = createWorld();
    const faden = world.faden();
    let refused = 1;
    world.network.intercept(async (request, pass) => {
      if (!request.url.endsWith('/commands') || refused-- <= 0) return pass();
      const body = { type: '/errors/rate_limited', title: 'Slow down', status: 429, code: 'rate_limited', retryable: true, retryAfter: 20 };
      return new Response(JSON.stringify(body), { status: 429, headers: { 'content-type': 'application/problem+json', 'retry-after': '20' } });
    });
    const mine = await faden.cases.open({ topic: 'billing', text: 'Fast.' });
    await mine.send('Faster.');
    await world.clock.advance(19_000);
    assert.equal(world.network.to('/commands').length, 1);
    assert.equal(mine.value.timeline.some((item) => item.delivery === 'failed'), false);
    await world.clock.advance(5000);
    assert.deepEqual(wordsOf(mine.value), ['Fast.', 'Faster.']);
    await faden.destroy();
  });

  it('turns a finally refused opening and what follows into one draft that can be sent again', async () => {
    const world = createWorld();
    const faden = world.faden();
    const refusals: string[] = [];
    faden.on('refused', ({ code }) => refusals.push(code));
    const mine = await faden.cases.open({ topic: 'poetry', text: 'A poem.' });
    await mine.send('Second line.');
    await world.clock.advance(5000);
    assert.deepEqual(new Set(refusals), new Set(['topic_unknown']));
    assert.deepEqual(mine.value.timeline.map((item) => item.delivery), ['failed', 'failed']);
    assert.equal(faden.cases.list.value[0]?.delivery, 'failed');
    const before = mine.value.timeline.map((item) => item.entry.cause);
    await mine.retry(before[0] ?? '');
    await world.clock.advance(5000);
    const after = mine.value.timeline.map((item) => item.entry.cause);
    assert.equal(after.some((name) => before.includes(name)), false);
    await mine.discard(after[0] ?? '');
    await world.settle();
    assert.deepEqual(mine.value.timeline, []);
    assert.deepEqual((await world.browser.stored()).filter(([key]) => key.includes('|out|')), []);
    await faden.destroy();
  });

  it('refuses at once what could never be accepted, and keeps nothing of it', async () => {
    const world = createWorld();
    const faden = world.faden();
    await assert.rejects(faden.cases.open({ topic: 'billing', text: 'x'.repeat(20_000) }), (error: FadenError) => error.code === 'too_large');
    await assert.rejects(faden.cases.get('0193a6a0-0000-7000-8000-000000000000').send('   '), (error: FadenError) => error.code === 'bad_request');
    assert.deepEqual(await world.browser.stored(), []);
    assert.deepEqual(world.network.seen, []);
    await faden.destroy();
  });

  it('goes on after the page was closed in the middle', async () => {
    const world = createWorld();
    world.network.down = true;
    const tab = world.browser.tab();
    const first = world.faden(tab);
    const { id } = await first.cases.open({ topic: 'billing', text: 'Written on the train.' });
    tab.crash();
    world.network.down = false;
    const second = world.faden();
    assert.equal(await second.hasAccount(), true);
    second.cases.list.subscribe(() => undefined);
    await world.clock.advance(5000);
    assert.equal(second.cases.list.value[0]?.delivery, 'confirmed');
    assert.deepEqual(wordsOf(second.cases.get(id).value), ['Written on the train.']);
    await second.destroy();
  });

  it('offers everything again, under its ids, when the gateway was restored from a backup without it', async () => {
    const world = createWorld();
    const faden = world.faden();
    const resets: string[] = [];
    faden.on('reset', ({ reason }) => resets.push(reason));
    const mine = await faden.cases.open({ topic: 'billing', text: 'One.' });
    await mine.send('Two.');
    await world.clock.advance(3000);
    world.restart('restore');
    await world.clock.advance(60_000);
    assert.deepEqual(wordsOf(mine.value), ['One.', 'Two.']);
    assert.equal(mine.value.timeline.every((item) => item.delivery === 'confirmed'), true);
    await faden.destroy();
  });

  it('sends what is pending with the page that goes away, oldest first', async () => {
    const world = createWorld();
    const tab = world.browser.tab();
    const faden = world.faden(tab);
    const mine = await faden.cases.open({ topic: 'billing', text: 'One.' });
    await world.clock.advance(2000);
    world.network.intercept(async (request, pass) => (request.url.endsWith('/commands') && !request.keepalive ? new Promise<never>(() => undefined) : pass()));
    await mine.send('Two.');
    await mine.send('Three.');
    await world.settle();
    tab.happen('pagehide');
    await world.settle();
    const flushed = world.network.to('/commands').filter((seen) => seen.keepalive);
    assert.deepEqual(flushed.map((seen) => (seen.body as Batch).commands.length), [2]);
    await faden.destroy();
  });

  it('takes words for an ended case into a new one that continues it', async () => {
    const world = createWorld();
    const faden = world.faden();
    const moved: string[] = [];
    faden.on('continued', ({ into }) => moved.push(into));
    const mine = await faden.cases.open({ topic: 'billing', text: 'Never mind.' });
    await mine.withdraw();
    await world.clock.advance(3000);
    assert.equal(mine.value.status, 'withdrawn');
    await mine.send('One more thing.');
    await mine.send('And another.');
    await world.clock.advance(5000);
    const next = faden.cases.get(moved[0] ?? '');
    next.subscribe(() => undefined);
    await world.clock.advance(5000);
    assert.equal(new Set(moved).size, 1);
    assert.deepEqual(wordsOf(next.value), ['One more thing.', 'And another.']);
    await faden.destroy();
  });

  it('forgets words in the sent box when they are taken back', async () => {
    const world = createWorld();
    const faden = world.faden();
    const mine = await faden.cases.open({ topic: 'billing', text: 'Hello.' });
    const name = await mine.send('My card number is 4111.');
    await world.clock.advance(2000);
    await mine.redact(name);
    await world.clock.advance(4000);
    assert.deepEqual(wordsOf(mine.value), ['Hello.', '(removed)']);
    assert.equal(JSON.stringify(await world.browser.stored()).includes('4111'), false);
    await faden.destroy();
  });
});
