import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FadenError } from '@faden/protocol';

import { createWorld, wordsOf, type World } from '../testing/world.ts';
import type { CaseHandle } from '../api/conversation.ts';

async function opened(world: World, text = 'Hello.'): Promise<CaseHandle> {
  const faden = world.faden();
  const mine = await faden.cases.open({ topic: 'billing', text });
  mine.subscribe(() => undefined);
  await world.clock.advance(3000);
  return mine;
}

describe('the desk', () => {
  it('asks nothing before somebody signs in, and refuses the wrong password', async () => {
    const world = createWorld();
    await assert.rejects(world.desk('nobody'), (error: FadenError) => error.code === 'unauthorized');
    assert.deepEqual(world.network.seen.map((seen) => seen.path), ['/desk/sessions']);
  });

  it('lists open cases, the longest waiting first, and keeps the list live', async () => {
    const world = createWorld();
    const desk = await world.desk();
    const first = await opened(world, 'First.');
    const second = await opened(world, 'Second.');
    await world.clock.advance(1000);
    assert.deepEqual(desk.inbox.value.map((row) => row.id), [first.id, second.id]);
    await first.withdraw();
    await world.clock.advance(3000);
    assert.deepEqual(desk.inbox.value.map((row) => row.id), [second.id]);
    const [page] = await Promise.all([desk.ended(), world.clock.advance(100)]);
    assert.deepEqual(page.cases.map((row) => row.id), [first.id]);
    await desk.destroy();
  });

  it('heals the inbox when every hint was lost', async () => {
    const world = createWorld();
    world.network.intercept(async (request, pass) => (request.url.endsWith('/live') && request.headers.get('accept') === 'text/event-stream' ? new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } }) : request.url.endsWith('/live') ? new Promise<never>(() => undefined) : pass()));
    const desk = await world.desk();
    const mine = await opened(world);
    await world.clock.advance(15_000);
    assert.deepEqual(desk.inbox.value.map((row) => row.id), [mine.id]);
    await desk.destroy();
  });

  it('resolves what was given once it is accepted, and rejects what was refused without a trace', async () => {
    const world = createWorld();
    const mine = await opened(world);
    const desk = await world.desk();
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    const [name] = await Promise.all([theirs.give('message.post', { text: 'Good morning.' }), world.clock.advance(1000)]);
    assert.ok(theirs.value.timeline.some((item) => item.entry.cause === name));
    const before = theirs.value.timeline.length;
    await assert.rejects(Promise.all([theirs.give('handover.accept', { handover: name }), world.clock.advance(1000)]), (error: FadenError) => error.code !== 'internal');
    assert.equal(theirs.value.timeline.length, before);
    assert.equal(theirs.value.site, 'musterbank');
    assert.equal(theirs.value.customer.online, true);
    await desk.destroy();
  });

  it('gives again by itself while the connection is away, once', async () => {
    const world = createWorld();
    const mine = await opened(world);
    const desk = await world.desk();
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    world.network.down = true;
    const given = theirs.give('message.post', { text: 'From the tunnel.' });
    await world.clock.advance(20_000);
    assert.deepEqual(theirs.value.timeline.at(-1)?.delivery, 'waiting');
    world.network.down = false;
    await Promise.all([given, world.clock.advance(40_000)]);
    assert.deepEqual(wordsOf(theirs.value).filter((words) => words === 'From the tunnel.').length, 1);
    await desk.destroy();
  });

  it('shows internal notes beside the conversation, and the customer never sees them', async () => {
    const world = createWorld();
    const mine = await opened(world);
    const desk = await world.desk();
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    await Promise.all([theirs.give('note.add', { text: 'Looks odd.' }), world.clock.advance(3000)]);
    assert.deepEqual(theirs.value.internal.map((note) => note.kind), ['note.added']);
    assert.equal(JSON.stringify(mine.value).includes('Looks odd'), false);
    await desk.destroy();
  });

  it('shows a shared file to the other side', async () => {
    const world = createWorld();
    const mine = await opened(world);
    const desk = await world.desk();
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    const file = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82])], { type: 'image/png' });
    const progress: number[] = [];
    mine.subscribe(({ uploads }) => progress.push(...uploads.map((upload) => upload.sent)));
    // Hashing takes real time, however the clock stands.
    await mine.sendFile(Object.assign(file, { name: 'bill.png' }), 'My bill.');
    assert.equal(progress.includes(16), true);
    await world.clock.advance(3000);
    assert.deepEqual(mine.value.uploads, []);
    const shared = theirs.value.timeline.find((item) => item.entry.kind === 'file.shared')?.entry;
    const body = shared?.body as { readonly file: string; readonly name: string } | undefined;
    assert.equal(body?.name, 'bill.png');
    const [bytes] = await Promise.all([theirs.file(body?.file ?? ''), world.clock.advance(100)]);
    assert.equal(bytes.size, 16);
    await desk.destroy();
  });

  it('keeps a file that was refused, to send it again or to forget it', async () => {
    const world = createWorld();
    const mine = await opened(world);
    const desk = await world.desk();
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    const file = Object.assign(new Blob(['<html></html>'], { type: 'text/html' }), { name: 'page.html' });
    await assert.rejects(theirs.sendFile(file), (error: FadenError) => error.code === 'file_refused');
    const [first] = theirs.value.uploads;
    assert.deepEqual([first?.state, first?.refusal, first?.name], ['failed', 'file_refused', 'page.html']);
    await assert.rejects(theirs.retryFile(first?.id ?? ''), (error: FadenError) => error.code === 'file_refused');
    const [again, ...others] = theirs.value.uploads;
    assert.deepEqual([again?.state, others.length, again?.id === first?.id], ['failed', 0, false]);
    theirs.discardFile(again?.id ?? '');
    await world.settle();
    assert.deepEqual(theirs.value.uploads, []);
    await assert.rejects(theirs.retryFile(again?.id ?? ''), (error: FadenError) => error.code === 'not_found');
    await desk.destroy();
  });

  it('says whose turn it is and was, from the first entry on', async () => {
    const world = createWorld();
    const mine = await opened(world);
    const desk = await world.desk();
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    await Promise.all([theirs.give('case.change-status', { to: 'waiting-customer', text: 'Your number, please.' }), world.clock.advance(60_000)]);
    const { clock } = theirs.value;
    assert.equal(clock?.turn, 'customer');
    assert.ok((clock?.spent.centre ?? 0) > 0);
    await desk.destroy();
  });

  it('shows a case again that was gone with a restored backup and has come back', async () => {
    const world = createWorld();
    const mine = await opened(world, 'Keep this.');
    const desk = await world.desk();
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    let away = true;
    world.network.intercept(async (request, pass) => {
      if (away && request.url.includes(`/cases/${mine.id}/`)) return new Response(JSON.stringify({ type: '/errors/gone', title: 'Gone', status: 410, code: 'gone', retryable: false }), { status: 410, headers: { 'content-type': 'application/problem+json' } });
      return pass();
    });
    theirs.close();
    const other = await world.desk('jonas');
    const again = other.case(mine.id);
    again.subscribe(() => undefined);
    await world.clock.advance(500);
    assert.equal(again.value.phase, 'gone');
    const asked = world.network.seen.length;
    await world.clock.advance(5000);
    assert.ok(world.network.seen.length - asked < 10);
    away = false;
    await mine.send('And this.');
    await world.clock.advance(20_000);
    assert.equal(again.value.phase, 'ready');
    assert.deepEqual(wordsOf(again.value), ['Keep this.', 'And this.']);
    await desk.destroy();
    await other.destroy();
  });
});
