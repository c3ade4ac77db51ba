import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createWorld, wordsOf, type World } from '../testing/world.ts';
import type { CaseHandle } from '../api/conversation.ts';
import type { Desk, DeskCaseHandle } from '../api/desk.ts';
import type { Faden } from '../api/faden.ts';

async function talking(world: World): Promise<{ faden: Faden; mine: CaseHandle; desk: Desk; theirs: DeskCaseHandle }> {
  const faden = world.faden();
  const mine = await faden.cases.open({ topic: 'billing', text: 'Hello.' });
  mine.subscribe(() => undefined);
  await world.clock.advance(3000);
  const desk = await world.desk();
  const theirs = desk.case(mine.id);
  theirs.subscribe(() => undefined);
  await world.clock.advance(3000);
  await Promise.all([theirs.give('owner.take', {}), world.clock.advance(1000)]);
  return { faden, mine, desk, theirs };
}

const say = async (world: World, theirs: DeskCaseHandle, text: string): Promise<void> => {
  await Promise.all([theirs.give('message.post', { text }), world.clock.advance(500)]);
};

/** Holds back live requests of the customer (those without `watch`) of one kind. */
const isCustomers = (world: World, accept: string): boolean => {
  const last = world.network.to('/live').at(-1);
  return last?.accept === accept && !(last.body as { watch?: unknown }).watch;
};

describe('the live connection', () => {
  it('shows what the other side says within a moment, and each event once', async () => {
    const world = createWorld();
    const { faden, mine, desk, theirs } = await talking(world);
    const heard: string[] = [];
    faden.on('entry', ({ kind }) => heard.push(kind));
    await say(world, theirs, 'One.');
    assert.deepEqual(wordsOf(mine.value), ['Hello.', 'One.']);
    assert.equal(heard.filter((kind) => kind === 'message.posted').length, 1);
    await faden.destroy();
    await desk.destroy();
  });

  it('reads the gap when a push was lost', async () => {
    const world = createWorld();
    const { faden, mine, desk, theirs } = await talking(world);
    const before = world.network.to(`/cases/${mine.id}/entries?limit=200&after`).length;
    world.network.down = true;
    world.network.down = false;
    // Connected again only after the words were said: the marks bring them.
    await Promise.all([world.gateway().tick(world.clock.now()), say(world, theirs, 'While you were away.')]);
    await world.clock.advance(35_000);
    assert.deepEqual(wordsOf(mine.value), ['Hello.', 'While you were away.']);
    assert.equal(faden.connection.value, 'live');
    assert.ok(world.network.to(`/cases/${mine.id}/entries?limit=200&after`).length >= before);
    await faden.destroy();
    await desk.destroy();
  });

  it('polls beside a stream that brings nothing for 4 s, stays with what delivers, and remembers it for an hour', async () => {
    const world = createWorld();
    world.network.intercept(async (request, pass) => (request.headers.get('accept') === 'text/event-stream' ? new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } }) : pass()));
    const tab = world.browser.tab();
    const faden = world.faden(tab);
    const mine = await faden.cases.open({ topic: 'billing', text: 'Hello.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(3500);
    assert.deepEqual(world.network.to('/live').map((seen) => seen.accept), ['text/event-stream']);
    await world.clock.advance(1000);
    assert.deepEqual(world.network.to('/live').map((seen) => seen.accept), ['text/event-stream', 'application/json']);
    await mine.send('More.');
    await world.clock.advance(3000);
    assert.equal(faden.connection.value, 'polling');
    assert.deepEqual(wordsOf(mine.value), ['Hello.', 'More.']);
    tab.crash();
    world.network.seen.length = 0;
    const second = world.faden();
    await second.connect();
    await world.clock.advance(2000);
    assert.deepEqual([...new Set(world.network.to('/live').map((seen) => seen.accept))], ['application/json']);
    await world.clock.advance(3_600_000);
    assert.ok(world.network.to('/live').some((seen) => seen.accept === 'text/event-stream'));
    await second.destroy();
  });

  it('takes a page that is not ours for being offline, and goes on when the gateway answers', async () => {
    const world = createWorld();
    const portal = world.network.intercept(async () => new Response('<h1>Welcome to our hotel</h1>', { headers: { 'content-type': 'text/html' } }));
    const faden = world.faden();
    const mine = await faden.cases.open({ topic: 'billing', text: 'Hello.' });
    await world.clock.advance(5000);
    assert.equal(faden.connection.value, 'offline');
    portal();
    await world.clock.advance(31_000);
    assert.equal(faden.connection.value, 'live');
    assert.equal(mine.value.timeline.every((item) => item.delivery === 'confirmed'), true);
    await faden.destroy();
  });

  it('notices a dead connection by the silence', async () => {
    const world = createWorld();
    const { faden, mine, desk, theirs } = await talking(world);
    let cut = true;
    world.network.intercept(async (request, pass) => {
      const response = await pass();
      if (!cut || !isCustomers(world, 'text/event-stream') || request.headers.get('accept') !== 'text/event-stream') return response;
      cut = false;
      // One frame, then nothing for ever.
      const frame = new TextEncoder().encode('event: heartbeat\ndata: {"now":"2026-11-23T09:00:00.000Z","heads":{}}\n\n');
      return new Response(new ReadableStream({ start: (controller) => controller.enqueue(frame) }), { headers: { 'content-type': 'text/event-stream' } });
    });
    world.network.sever();
    await world.clock.advance(3000);
    await say(world, theirs, 'Are you there?');
    await world.clock.advance(1000);
    assert.deepEqual(wordsOf(mine.value), ['Hello.']);
    await world.clock.advance(60_000);
    assert.deepEqual(wordsOf(mine.value), ['Hello.', 'Are you there?']);
    await faden.destroy();
    await desk.destroy();
  });

  it('backs off with growing pauses while the gateway is away, without end', async () => {
    const world = createWorld();
    const { faden, mine, desk } = await talking(world);
    await desk.destroy();
    world.network.down = true;
    world.network.seen.length = 0;
    await world.clock.advance(10 * 60_000);
    const attempts = world.network.to('/live').length;
    assert.ok(attempts > 20 && attempts < 120, `${attempts} attempts in ten minutes`);
    assert.equal(faden.connection.value, 'reconnecting');
    world.network.down = false;
    await world.clock.advance(31_000);
    assert.equal(faden.connection.value, 'live');
    assert.deepEqual(wordsOf(mine.value), ['Hello.']);
    await faden.destroy();
  });

  it('connects anew when somebody comes back after more than ten seconds, and only asks when it was less', async () => {
    const world = createWorld();
    const tab = world.browser.tab();
    const faden = world.faden(tab);
    await faden.connect();
    await world.clock.advance(3000);
    const streams = (): number => world.network.to('/live').length;
    const before = streams();
    tab.happen('hidden');
    await world.clock.advance(5000);
    tab.happen('visible');
    await world.clock.advance(3000);
    assert.equal(streams(), before);
    assert.ok(world.network.to('/cases').length > 0);
    tab.happen('hidden');
    await world.clock.advance(11_000);
    tab.happen('visible');
    await world.clock.advance(3000);
    assert.equal(streams(), before + 1);
    await faden.destroy();
  });

  it('notices that the machine has slept', async () => {
    const world = createWorld();
    const faden = world.faden();
    await faden.connect();
    await world.clock.advance(3000);
    const before = world.network.to('/live').length;
    world.clock.leap(3_600_000);
    await world.clock.advance(20_000);
    assert.ok(world.network.to('/live').length > before);
    await faden.destroy();
  });

  it('shows who is writing, and lets it fade', async () => {
    const world = createWorld();
    const { faden, mine, desk, theirs } = await talking(world);
    theirs.typing();
    theirs.typing();
    await world.clock.advance(200);
    assert.deepEqual(mine.value.typing.map((one) => one.actor), ['aylin']);
    assert.equal(world.network.to('/signals').length, 1);
    await world.clock.advance(8000);
    assert.deepEqual(mine.value.typing, []);
    await faden.destroy();
    await desk.destroy();
  });
});
