import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createParts, partsOnNeed } from '@faden/protocol';

import { createWorld, type World, wordsOf } from '../testing/world.ts';
import type { Code } from './code.ts';
import { codeAtHand } from './code-at-hand.ts';

/** A browser whose further code comes only while `here`. */
function lateCode() {
  const net = { here: true, fetched: [] as string[] };
  const late = (name: string, way: () => Promise<never>) => async () => {
    if (!net.here) throw new TypeError('Failed to fetch dynamically imported module');
    net.fetched.push(name);
    return way();
  };
  const ways = Object.fromEntries(Object.entries(partsOnNeed).map(([name, way]) => [name, late(name, way as () => Promise<never>)]));
  const code: Code = { ...codeAtHand, parts: createParts(ways as unknown as typeof partsOnNeed) };
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
  it('is not fetched for words and answers', async () => {
    const world = createWorld();
    const { net, code } = lateCode();
    const mine = await world.faden(undefined, {}, code).cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    const aylin = await deskOf(world, mine.id);
    await aylin('message.post', { text: 'I look into it.' });
    await world.clock.advance(2000);
    assert.deepEqual(wordsOf(mine.value), ['My bill is wrong.', 'I look into it.']);
    assert.deepEqual(net.fetched, []);
  });

  it('is there before an entry that needs it is applied', async () => {
    const world = createWorld();
    const { net, code } = lateCode();
    const mine = await world.faden(undefined, {}, code).cases.open({ topic: 'billing', text: 'My bill is wrong.' });
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    const aylin = await deskOf(world, mine.id);
    await aylin('concern.restate', { points: [{ id: 'p1', text: 'The bill is too high.' }] });
    await aylin('message.post', { text: 'Is that right?' });
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
    const aylin = await deskOf(world, mine.id);
    await aylin('concern.restate', { points: [{ id: 'p1', text: 'The bill is too high.' }] });
    await aylin('message.post', { text: 'Is that right?' });
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
});
