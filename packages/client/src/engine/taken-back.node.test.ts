import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createWorld, type World, wordsOf } from '../testing/world.ts';

interface Batch {
  readonly commands: readonly { readonly id: string; readonly body: { readonly text?: string } }[];
}

/** A gateway that acknowledges these words as the fourth entry, and then goes back to a backup without them. */
function takeBack(world: World, text: string): () => void {
  return world.network.intercept(async (request, pass) => {
    const { commands } = request.url.endsWith('/commands') ? ((await request.clone().json()) as Batch) : { commands: [] };
    const [command] = commands;
    if (command?.body.text !== text) return pass();
    const entry = { id: `${command.id}.0`, seq: 4, cause: command.id, kind: 'message.posted', hash: 'of another history' };
    return Response.json({ results: [{ id: command.id, outcome: 'accepted', entries: [entry] }] });
  });
}

/** A network that carries commands only. */
const readNothing = (world: World): (() => void) =>
  world.network.intercept(async (request, pass) => {
    if (/\/(live|snapshot|entries)/.test(request.url)) throw new TypeError('nothing can be read');
    return pass();
  });

describe('words that a restore took', () => {
  it('are offered again, and their loss announced, also when nothing of the case had been read before', async () => {
    const world = createWorld();
    const faden = world.faden();
    const resets: string[] = [];
    faden.on('reset', (reset) => resets.push(reset.case));
    const readAgain = readNothing(world);
    const mine = await faden.cases.open({ topic: 'billing', text: 'One.' });
    await world.clock.advance(1000);
    const restored = takeBack(world, 'Two.');
    await mine.send('Two.');
    await world.clock.advance(1000);
    restored();
    await mine.send('Three.');
    await world.clock.advance(1000);
    readAgain();
    await world.clock.advance(60_000);
    assert.deepEqual(wordsOf(mine.value), ['One.', 'Three.', 'Two.']);
    assert.equal(mine.value.timeline.every((item) => item.delivery === 'confirmed'), true);
    assert.deepEqual(resets, [mine.id]);
    await faden.destroy();
  });

  it('are offered again when nothing has been written in their place', async () => {
    const world = createWorld();
    const faden = world.faden();
    const mine = await faden.cases.open({ topic: 'billing', text: 'One.' });
    await world.clock.advance(3000);
    const restored = takeBack(world, 'Two.');
    await mine.send('Two.');
    await world.clock.advance(1000);
    restored();
    await world.clock.advance(60_000);
    assert.deepEqual(wordsOf(mine.value), ['One.', 'Two.']);
    assert.equal(mine.value.timeline.every((item) => item.delivery === 'confirmed'), true);
    await faden.destroy();
  });

  it('are offered again by the next tab when theirs died before it had read anything', async () => {
    const world = createWorld();
    const tab = world.browser.tab();
    const faden = world.faden(tab);
    const readAgain = readNothing(world);
    const { id } = await faden.cases.open({ topic: 'billing', text: 'One.' });
    await world.clock.advance(1000);
    const restored = takeBack(world, 'Two.');
    await faden.cases.get(id).send('Two.');
    await world.clock.advance(1000);
    tab.crash();
    restored();
    readAgain();
    const next = world.faden();
    await next.connect();
    next.cases.get(id).subscribe(() => undefined);
    await world.clock.advance(60_000);
    assert.deepEqual(wordsOf(next.cases.get(id).value), ['One.', 'Two.']);
    assert.equal(next.cases.get(id).value.timeline.every((item) => item.delivery === 'confirmed'), true);
    await next.destroy();
  });
});
