import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';

import { siteSecret } from '../testing/test-config.ts';
import { createWorld, wordsOf, type World } from '../testing/world.ts';

function tokenOf(world: World, subject: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = Math.floor(world.clock.now() / 1000);
  const signed = `${part({ alg: 'HS256', kid: 'hs', typ: 'JWT' })}.${part({ sub: subject, name: subject, iat: seconds, exp: seconds + 300, aud: 'musterbank' })}`;
  return `${signed}.${createHmac('sha256', Buffer.from(siteSecret, 'base64url')).update(signed).digest('base64url')}`;
}

describe('the session', () => {
  it('asks and keeps nothing before the customer acts', async () => {
    const world = createWorld();
    const faden = world.faden();
    assert.equal(await faden.hasAccount(), false);
    faden.cases.list.subscribe(() => undefined);
    faden.cases.get('0193a6a0-0000-7000-8000-000000000000').subscribe(() => undefined);
    faden.connection.subscribe(() => undefined);
    await world.clock.advance(60_000);
    assert.deepEqual(world.network.seen, []);
    assert.deepEqual(await world.browser.stored(), []);
    assert.equal(faden.connection.value, 'idle');
    await faden.destroy();
  });

  it('keeps access tokens off the device', async () => {
    const world = createWorld();
    const faden = world.faden();
    await faden.cases.open({ topic: 'billing', text: 'Hello.' });
    await world.clock.advance(3000);
    const access = world.network.seen.find((seen) => seen.access)?.access?.replace('Bearer ', '') ?? 'none';
    assert.ok(access.length > 20);
    assert.equal(JSON.stringify(await world.browser.stored()).includes(access), false);
    await faden.destroy();
  });

  it('survives a refresh whose answer was lost', async () => {
    const world = createWorld();
    const faden = world.faden();
    const mine = await faden.cases.open({ topic: 'billing', text: 'Hello.' });
    await world.clock.advance(3000);
    let lost = 1;
    world.network.intercept(async (request, pass) => {
      const response = await pass();
      if (request.url.endsWith('/sessions/refresh') && lost-- > 0) throw new TypeError('answer lost');
      return response;
    });
    await world.clock.advance(16 * 60_000);
    await mine.send('Still me.');
    await world.clock.advance(40_000);
    assert.ok(world.network.to('/sessions/refresh').length >= 2);
    assert.deepEqual(wordsOf(mine.value), ['Hello.', 'Still me.']);
    assert.equal(world.network.to('/sites/musterbank/sessions').length, 1);
    await faden.destroy();
  });

  it('is refreshed by two tabs without either losing it', async () => {
    const world = createWorld();
    const first = world.faden();
    const mine = await first.cases.open({ topic: 'billing', text: 'Hello.' });
    await world.clock.advance(3000);
    const second = world.faden();
    const same = second.cases.get(mine.id);
    same.subscribe(() => undefined);
    await world.clock.advance(20 * 60_000);
    await Promise.all([mine.send('One.'), same.sendFile(new Blob(['%PDF-1.4 x'], { type: 'application/pdf' })), same.older(), world.clock.advance(5000)]);
    await world.clock.advance(20 * 60_000);
    await same.send('Two.');
    await world.clock.advance(40_000);
    assert.deepEqual(wordsOf(same.value), ['Hello.', 'One.', 'Two.']);
    assert.equal(world.network.to('/sites/musterbank/sessions').length, 1);
    await first.destroy();
    await second.destroy();
  });

  it('takes what was written anonymously along when the customer signs in', async () => {
    const world = createWorld();
    const faden = world.faden();
    const customers: (string | null)[] = [];
    faden.on('identity', ({ customer }) => customers.push(customer));
    const mine = await faden.cases.open({ topic: 'billing', text: 'Who am I?' });
    mine.subscribe(() => undefined);
    await world.clock.advance(3000);
    await faden.identify(tokenOf(world, 'petra'));
    await world.clock.advance(3000);
    await mine.send('Petra.');
    await world.clock.advance(5000);
    assert.equal(new Set(customers).size, 2);
    assert.deepEqual(wordsOf(mine.value), ['Who am I?', 'Petra.']);
    assert.equal(mine.value.timeline.every((item) => item.delivery === 'confirmed'), true);
    await faden.destroy();
  });

  it('wipes everything before it becomes somebody else', async () => {
    const world = createWorld();
    const faden = world.faden(world.browser.tab(), { identity: () => Promise.resolve(tokenOf(world, 'petra')) });
    const mine = await faden.cases.open({ topic: 'billing', text: 'Petra here.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(3000);
    await faden.identify(tokenOf(world, 'oskar'));
    await world.clock.advance(5000);
    assert.deepEqual(wordsOf(mine.value), []);
    assert.deepEqual(faden.cases.list.value, []);
    assert.equal(JSON.stringify(await world.browser.stored()).includes('Petra here'), false);
    await faden.destroy();
  });

  it('shows nothing of an identified customer to whoever comes next without their token', async () => {
    const world = createWorld();
    const tab = world.browser.tab();
    const petra = world.faden(tab, { identity: tokenOf(world, 'petra') });
    const { id } = await petra.cases.open({ topic: 'billing', text: 'Private.' });
    await world.clock.advance(3000);
    tab.crash();
    const next = world.faden();
    assert.equal(await next.hasAccount(), false);
    const peek = next.cases.get(id);
    peek.subscribe(() => undefined);
    next.cases.list.subscribe(() => undefined);
    await world.clock.advance(5000);
    assert.deepEqual(wordsOf(peek.value), []);
    assert.deepEqual(next.cases.list.value, []);
    await next.cases.open({ topic: 'general', text: 'Me, a stranger.' });
    await world.clock.advance(5000);
    assert.equal(JSON.stringify(await world.browser.stored()).includes('Private.'), false);
    assert.deepEqual(next.cases.list.value.length, 1);
    await next.destroy();
  });

  it('leaves no listener, timer, lock or channel behind when destroyed', async () => {
    const world = createWorld();
    const desk = await world.desk();
    await desk.destroy();
    await world.clock.advance(60_000);
    const quiet = world.clock.waiting();
    const tab = world.browser.tab();
    const faden = world.faden(tab);
    const mine = await faden.cases.open({ topic: 'billing', text: 'Hello.' });
    mine.subscribe(() => undefined);
    mine.typing();
    await world.clock.advance(5000);
    assert.ok(tab.open().listeners > 0);
    await faden.destroy();
    await world.clock.advance(120_000);
    const asked = world.network.seen.length;
    await world.clock.advance(600_000);
    assert.deepEqual(tab.open(), { listeners: 0, channels: 0 });
    assert.deepEqual(world.browser.holders(), []);
    assert.equal(world.network.seen.length, asked);
    assert.ok(world.clock.waiting() <= quiet);
    await assert.rejects(faden.cases.open({ topic: 'billing' }), /destroyed/);
  });

  it('says which version of the protocol it speaks wherever browsers ask for permission anyway, and nowhere else', async () => {
    const world = createWorld();
    const faden = world.faden();
    await faden.profile();
    await faden.cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    await world.clock.advance(2000);
    assert.ok(world.network.seen.length > 3);
    for (const { path, body, access, protocol } of world.network.seen) assert.equal(protocol, body === null && access === null ? null : '1', path);
    await faden.destroy();
  });
});
