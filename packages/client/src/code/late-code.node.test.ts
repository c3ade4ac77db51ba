import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createParts, FadenError, layOnNeed, partsOnNeed } from '@faden/protocol';

import { createWorld, type World, wordsOf } from '../testing/world.ts';
import type { Code, Piece } from './code.ts';
import { codeAtHand } from './code-at-hand.ts';

// Fetched once for real, so that nothing here depends on how long that takes.
const parts = Object.fromEntries(await Promise.all(Object.entries(partsOnNeed).map(async ([name, way]) => [name, await way()] as const)));
const lay = await layOnNeed();
const partsHere = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, async () => part])) as unknown as typeof partsOnNeed;

/** A browser whose further code comes only while `here`. */
function lateCode() {
  const net = { here: true, fetched: [] as string[] };
  const late =
    <T>(name: string, way: Piece<T>): Piece<T> =>
    async () => {
      if (!net.here) throw new FadenError('offline', 'A piece of code cannot be fetched');
      net.fetched.push(name);
      return way();
    };
  const all = <T extends Record<string, Piece<unknown>>>(pieces: T): T => Object.fromEntries(Object.entries(pieces).map(([name, way]) => [name, late(name, way)])) as T;
  const { parts: _all, ...pieces } = codeAtHand;
  const code: Code = { ...all(pieces), parts: createParts(all(partsHere), async () => lay) };
  return { net, code };
}

/** An agent who has the case open, and gives commands. */
async function deskOf(world: World, caseId: string) {
  const theirs = (await world.desk()).case(caseId);
  theirs.subscribe(() => undefined);
  await world.clock.advance(3000);
  const give: typeof theirs.give = async (kind, body) => (await Promise.all([theirs.give(kind, body), world.clock.advance(1000)]))[0];
  return give;
}

describe('code that is fetched when it is needed', () => {
  it('is not fetched in a plain conversation: opened, written offline, answered, read, reloaded, in two tabs', async () => {
    const world = createWorld();
    const { net, code } = lateCode();
    const first = world.browser.tab();
    world.network.down = true;
    const mine = await world.faden(first, {}, code).cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(5000);
    assert.deepEqual([wordsOf(mine.value), mine.value.topic, mine.value.timeline[0]?.delivery], [['My bill is wrong.'], 'billing', 'waiting']);
    world.network.down = false;
    await world.clock.advance(40_000);
    const give = await deskOf(world, mine.id);
    await give('message.post', { text: 'I look into it.' });
    const other = world.faden(world.browser.tab(), {}, code).cases.get(mine.id);
    other.subscribe(() => undefined);
    await world.clock.advance(2000);
    other.markRead();
    other.typing();
    await other.send('Thank you.');
    await world.clock.advance(2000);
    first.crash();
    const again = world.faden(world.browser.tab(), {}, code);
    again.cases.list.subscribe(() => undefined);
    const reloaded = again.cases.get(mine.id);
    reloaded.subscribe(() => undefined);
    await world.clock.advance(60_000);
    await give('message.post', { text: 'Done.' });
    await world.clock.advance(2000);
    assert.deepEqual(wordsOf(reloaded.value), ['My bill is wrong.', 'I look into it.', 'Thank you.', 'Done.']);
    assert.deepEqual(net.fetched, []);
  });

  it('is there before an entry that needs it is applied', async () => {
    const world = createWorld();
    const { net, code } = lateCode();
    const mine = await world.faden(undefined, {}, code).cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    const give = await deskOf(world, mine.id);
    await give('concern.restate', { points: [{ id: 'p1', text: 'The bill is too high.' }] });
    await give('message.post', { text: 'Is that right?' });
    await world.clock.advance(10_000);
    assert.deepEqual(net.fetched, ['understanding']);
    assert.deepEqual(mine.value.understanding?.answer, 'asked');
    assert.deepEqual(wordsOf(mine.value), ['My bill is wrong.', 'Is that right?']);
  });

  it('is fetched again and again until it comes, and nothing that came meanwhile is lost', async () => {
    const world = createWorld();
    const { net, code } = lateCode();
    const mine = await world.faden(undefined, {}, code).cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    net.here = false;
    const give = await deskOf(world, mine.id);
    await give('concern.restate', { points: [{ id: 'p1', text: 'The bill is too high.' }] });
    await give('message.post', { text: 'Is that right?' });
    await world.clock.advance(20_000);
    assert.deepEqual(wordsOf(mine.value), ['My bill is wrong.']);
    net.here = true;
    await world.clock.advance(60_000);
    assert.deepEqual([wordsOf(mine.value), mine.value.understanding?.answer], [['My bill is wrong.', 'Is that right?'], 'asked']);
  });

  it('does not hold up a command that is given without it: it is kept, sent, and shown as confirmed once the code is there', async () => {
    const world = createWorld();
    const { net, code } = lateCode();
    const mine = await world.faden(undefined, {}, code).cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    net.here = false;
    world.network.down = true;
    await mine.escalate('I want to speak to somebody else.');
    await world.clock.advance(1000);
    assert.deepEqual([mine.value.escalation], [undefined]);
    net.here = true;
    world.network.down = false;
    await world.clock.advance(90_000);
    assert.equal(mine.value.escalation?.level, 1);
  });

  it('is not needed to log out, which removes everything even where nothing can be fetched', async () => {
    const world = createWorld();
    const { net, code } = lateCode();
    const faden = world.faden(undefined, {}, code);
    await faden.cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    net.here = false;
    world.network.down = true;
    await faden.logout();
    assert.equal(await faden.hasAccount(), false);
  });

  it('does not send a file of somebody who has logged out while the code for it was fetched', async () => {
    const world = createWorld();
    const { code } = lateCode();
    let arrive = (): void => undefined;
    const files = new Promise<void>((resolve) => (arrive = resolve));
    const slow: Code = { ...code, files: async () => files.then(code.files) };
    const faden = world.faden(undefined, {}, slow);
    const mine = await faden.cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    await world.clock.advance(2000);
    const sent = assert.rejects(mine.sendFile(new Blob(['%PDF-1.7'])));
    await faden.logout();
    const before = world.network.seen.length;
    arrive();
    await Promise.all([sent, world.clock.advance(5000)]);
    assert.deepEqual(world.network.seen.slice(before).filter(({ path }) => path.includes('/files/')), []);
  });
});
