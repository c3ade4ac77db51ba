import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type CallbackView, type CallWindow, FadenError } from '@faden/protocol';

import type { CaseHandle } from '../api/conversation.ts';
import type { Faden, FadenEvents } from '../api/faden.ts';
import { createWorld, type World } from '../testing/world.ts';

const number = '030 23125 001';
const topic = 'billing';

/** Waits for something while the clock of the world goes on. */
async function meanwhile<T>(world: World, work: Promise<T>): Promise<T> {
  let done = false;
  const watched = work.finally(() => (done = true));
  watched.catch(() => undefined);
  for (let turn = 0; turn < 20 && !done; turn += 1) await world.clock.advance(500);
  return watched;
}

async function freeWindows(world: World, faden: Faden): Promise<readonly CallWindow[]> {
  const { slots } = await meanwhile(world, faden.callbacks.slots({ topic }));
  return slots.map(({ window }) => window);
}

/** The first free window, of which every test needs one. */
async function firstWindow(world: World, faden: Faden): Promise<CallWindow> {
  const [window] = await freeWindows(world, faden);
  assert.ok(window);
  return window;
}

function seen(mine: CaseHandle, callback: string): CallbackView {
  const view = mine.value.callbacks.find(({ name }) => name === callback);
  assert.ok(view);
  return view;
}

async function booked(world: World, faden: Faden, wish: { readonly window?: CallWindow } = {}) {
  const asked = await meanwhile(world, faden.callbacks.request({ topic, number, ...wish }));
  asked.case.subscribe(() => undefined);
  await world.clock.advance(3000);
  return asked;
}

describe('what is offered of calls', () => {
  it('is asked without a session, by somebody who has not acted yet', async () => {
    const world = createWorld();
    const faden = world.faden();
    const { callback, asap, callingNumber, countries } = await faden.callbacks.availability(topic);
    assert.deepEqual([callback, asap, callingNumber, countries?.[0]], [true, true, '+498999998200', 'DE']);
    const { zone, slots } = await faden.callbacks.slots({ topic, days: 1 });
    assert.deepEqual([zone, slots[0]?.free], ['Europe/Berlin', 1]);
    assert.equal(world.network.seen.every(({ access }) => access === null), true);
    await faden.destroy();
  });

  it('is held for the one who chooses: it is offered to nobody else, and whoever still tries is told what is free next', async () => {
    const world = createWorld();
    const faden = world.faden();
    const [first, second, third] = await freeWindows(world, faden);
    assert.ok(first && second && third);
    const { window, hold } = await meanwhile(world, faden.callbacks.hold({ topic, window: first }));
    assert.deepEqual([window, typeof hold], [first, 'string']);
    await createElsewhere(world).take(second);
    assert.deepEqual((await freeWindows(world, faden))[0], third);
    await assert.rejects(
      meanwhile(world, faden.callbacks.hold({ topic, window: second })),
      (error) => error instanceof FadenError && error.code === 'slot_taken' && error.facts.next !== undefined && error.facts.instead?.[0] === 'another-window',
    );
    await faden.destroy();
  });
});

describe('a call that is asked for', () => {
  it('is booked in the window that was held, with the words and the number to know the caller by', async () => {
    const world = createWorld();
    const faden = world.faden();
    const window = await firstWindow(world, faden);
    const { hold } = await meanwhile(world, faden.callbacks.hold({ topic, window }));
    const { case: mine, callback } = await meanwhile(world, faden.callbacks.request({ topic, number, window, hold }));
    mine.subscribe(() => undefined);
    await world.clock.advance(3000);
    const { status, window: given, number: called, codeWord, callingNumber, movesLeft } = seen(mine, callback);
    assert.deepEqual([status, given, called, callingNumber, movesLeft], ['scheduled', window, '+493023125001', '+498999998200', 3]);
    assert.ok(codeWord?.ours && codeWord.yours);
    assert.equal(mine.value.topic, topic);
    await faden.destroy();
  });

  it('belongs to the case it is asked for in, and keeps its place without a window', async () => {
    const world = createWorld();
    const faden = world.faden();
    const mine = await meanwhile(world, faden.cases.open({ topic, text: 'My bill is wrong.' }));
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    const { case: same, callback } = await meanwhile(world, faden.callbacks.request({ case: mine.id, number }));
    await world.clock.advance(2000);
    assert.equal(same, mine);
    assert.deepEqual([seen(mine, callback).status, seen(mine, callback).place], ['queued', 1]);
    await faden.destroy();
  });

  it('is sent, not booked, while there is no connection, kept over a restart, and booked when the connection is back', async () => {
    const world = createWorld();
    const tab = world.browser.tab();
    const faden = world.faden(tab);
    const window = await firstWindow(world, faden);
    world.network.down = true;
    const { case: mine, callback } = await meanwhile(world, faden.callbacks.request({ topic, number, window }));
    mine.subscribe(() => undefined);
    await world.clock.advance(2000);
    assert.deepEqual([seen(mine, callback).status, seen(mine, callback).wish, seen(mine, callback).window], ['sent', window, undefined]);
    tab.crash();
    const again = world.faden().cases.get(mine.id);
    again.subscribe(() => undefined);
    await world.clock.advance(2000);
    assert.equal(seen(again, callback).status, 'sent');
    world.network.down = false;
    await world.clock.advance(60_000);
    assert.deepEqual([seen(again, callback).status, seen(again, callback).window, seen(again, callback).wish], ['scheduled', window, undefined]);
  });

  it('that was written offline gets the next window when its own has gone, and shows it beside the wish', async () => {
    const world = createWorld();
    const faden = world.faden();
    const [first, second] = await freeWindows(world, faden);
    assert.ok(first && second);
    world.network.down = true;
    const { case: mine, callback } = await meanwhile(world, faden.callbacks.request({ topic, number, window: first }));
    mine.subscribe(() => undefined);
    const elsewhere = createElsewhere(world);
    await elsewhere.take(first);
    world.network.down = false;
    await world.clock.advance(60_000);
    assert.deepEqual([seen(mine, callback).status, seen(mine, callback).window, seen(mine, callback).wish], ['scheduled', second, first]);
    await faden.destroy();
  });

  it('that is refused stays in view with the reason and other ways until it is dismissed, and the event says the same', async () => {
    const world = createWorld();
    const faden = world.faden();
    const refusals: FadenEvents['refused'][] = [];
    faden.on('refused', (refusal) => refusals.push(refusal));
    const { case: mine, callback } = await booked(world, faden);
    const { callback: second } = await meanwhile(world, faden.callbacks.request({ case: mine.id, number: '0900 1234567' }));
    await world.clock.advance(2000);
    const { status, refusal } = seen(mine, second);
    assert.deepEqual([status, refusal?.code.startsWith('number_'), refusal?.instead.slice(0, 2)], ['refused', true, ['another-number', 'message']]);
    assert.deepEqual([refusals[0]?.command, refusals[0]?.instead], [second, refusal?.instead]);
    await mine.discard(second);
    assert.deepEqual(mine.value.callbacks.map(({ name }) => name), [callback]);
    await faden.destroy();
  });

  it('needs a case or a topic', async () => {
    const faden = createWorld().faden();
    await assert.rejects(faden.callbacks.request({ number }), (error) => error instanceof FadenError && error.code === 'bad_request');
    await faden.destroy();
  });
});

describe('a call that is booked', () => {
  it('is moved and cancelled, and its calendar file follows', async () => {
    const world = createWorld();
    const faden = world.faden();
    const windows = await freeWindows(world, faden);
    const [, , first, second] = windows;
    assert.ok(first && second);
    const { case: mine, callback } = await booked(world, faden, { window: first });
    const name = { case: mine.id, callback };
    assert.match(await (await meanwhile(world, faden.callbacks.calendar(name))).text(), /BEGIN:VTIMEZONE[^]*SEQUENCE:0/);
    await meanwhile(world, faden.callbacks.move({ ...name, window: second }));
    await world.clock.advance(2000);
    assert.deepEqual([seen(mine, callback).window, seen(mine, callback).sequence, seen(mine, callback).movesLeft], [second, 1, 2]);
    await meanwhile(world, faden.callbacks.cancel(name));
    await world.clock.advance(2000);
    assert.equal(seen(mine, callback).status, 'cancelled');
    assert.match(await (await meanwhile(world, faden.callbacks.calendar(name))).text(), /METHOD:CANCEL[^]*SEQUENCE:2/);
    await faden.destroy();
  });

  it('has a link that opens it without signing in', async () => {
    const world = createWorld();
    const faden = world.faden();
    const { case: mine, callback } = await booked(world, faden);
    const { url, secret, expires } = await meanwhile(world, faden.callbacks.link({ case: mine.id, callback }));
    assert.ok(url.endsWith(`#${secret}`) && Date.parse(expires) > world.clock.now());
    await faden.destroy();
  });

  it('is seen all the way: who takes it, that it rings, that nobody answered, and when it is tried again', async () => {
    const world = createWorld();
    const faden = world.faden();
    const { case: mine, callback } = await booked(world, faden);
    const desk = await world.desk();
    const theirs = desk.case(mine.id);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    const give = (...act: Parameters<typeof theirs.give>): Promise<string> => meanwhile(world, theirs.give(...act));
    const statuses: string[] = [];
    mine.subscribe(({ callbacks }) => statuses.push(callbacks.find(({ name }) => name === callback)?.status ?? ''));
    await give('callback.accept', { callback });
    await world.clock.advance(1000);
    assert.equal(seen(mine, callback).agent?.name, 'Aylin Kaya');
    await give('callback.dial', { callback, by: 'hand' });
    await give('callback.report', { callback, attempt: 1, result: 'no-answer' });
    await world.clock.advance(1000);
    assert.deepEqual(seen(mine, callback).attempts.map(({ attempt, result }) => [attempt, result]), [[1, 'no-answer']]);
    assert.ok(Date.parse(seen(mine, callback).nextTryAt ?? '') > world.clock.now());
    assert.deepEqual([...new Set(statuses)], ['queued', 'accepted', 'calling']);
    await faden.destroy();
    await desk.destroy();
  });

  it('moves up in the line as others are served, and stands in none once it is its turn', async () => {
    const world = createWorld();
    const faden = world.faden();
    const before = await meanwhile(world, createElsewhere(world).write());
    const { case: mine, callback } = await booked(world, faden);
    assert.deepEqual([mine.value.queue?.place, mine.value.queue?.case], [2, mine.id]);
    const desk = await world.desk();
    const theirs = desk.case(before);
    theirs.subscribe(() => undefined);
    await world.clock.advance(3000);
    await meanwhile(world, theirs.give('message.post', { text: 'I see.' }));
    await world.clock.advance(2000);
    assert.equal(mine.value.queue?.place, 1);
    await meanwhile(world, desk.case(mine.id).give('message.post', { text: 'I call you.' }));
    await meanwhile(world, desk.case(mine.id).give('callback.accept', { callback }));
    await world.clock.advance(2000);
    assert.deepEqual(mine.value.queue, { case: mine.id, place: 0 });
    await faden.destroy();
    await desk.destroy();
  });
});

/** Another customer of the same site, in a browser whose network is never down. */
function createElsewhere(world: World) {
  const ask = async (path: string, body: unknown, access?: string) => {
    const headers = { 'content-type': 'application/json', ...(access === undefined ? {} : { authorization: `Bearer ${access}` }) };
    return (await world.gateway().fetch(new Request(`https://contact.example/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))).json() as Promise<Record<string, string>>;
  };
  return {
    /** Opens a case, which waits for an answer; answers its id. */
    async write(): Promise<string> {
      const { access } = await ask('/sites/musterbank/sessions', {});
      const [caseId, id] = ['01a207a2-3280-7001-8000-000000000001', '01a207a2-3280-7001-8000-000000000002'];
      await ask('/commands', { case: caseId, commands: [{ id, kind: 'case.open', body: { topic, lang: 'en', text: 'My card is gone.' } }] }, access);
      return caseId;
    },
    async take(window: CallWindow): Promise<void> {
      const { access } = await ask('/sites/musterbank/sessions', {});
      await ask('/sites/musterbank/holds', { topic, window }, access);
    },
  };
}
