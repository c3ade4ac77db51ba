import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Availability, CallWindow, CodeWord, Hold, Problem, Slots } from '@faden/protocol';

import { createCallHouse, fictional, refusedWith, told, windows } from '../testing/call-house.ts';
import type { House } from '../testing/house.ts';
import { listen } from '../testing/listener.ts';
import { codeWords } from './code-word.ts';

const MINUTE = 60_000;

async function opened(house: House) {
  const { access: token } = await house.customer();
  return { token, caseId: await house.open(token) };
}
const slotsOf = (house: House, query = '?topic=billing') => house.json<Slots>(`/sites/musterbank/slots${query}`);
const freeIn = async (house: House, { start }: CallWindow): Promise<number> => (await slotsOf(house)).slots.find(({ window }) => window.start === start)?.free ?? 0;
const hold = (house: House, token: string, window: CallWindow) => house.ask('/sites/musterbank/holds', { token, body: { topic: 'billing', window } });

describe('what is offered of calls', () => {
  it('are whole windows from now on for five days with opening, in the zone of the site', async () => {
    const house = createCallHouse();
    const { zone, topic, slots } = await slotsOf(house);
    assert.deepEqual([zone, topic, slots[0]], ['Europe/Berlin', 'billing', { window: { start: '2026-11-23T10:30', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' }, free: 10 }]);
    assert.equal(slots.at(-1)?.window.start, '2026-11-27T17:30');
    assert.deepEqual((await slotsOf(house, '?topic=billing&from=2026-11-24&days=1')).slots.map(({ window }) => window.start.slice(0, 10)).filter((day) => day !== '2026-11-24'), []);
    for (const query of ['?topic=billing&from=tomorrow', '?topic=billing&days=15', '']) assert.equal((await house.ask(`/sites/musterbank/slots${query}`)).status, 400, query);
    assert.equal((await house.ask('/sites/musterbank/slots?topic=nothing')).status, 404);
  });

  it('says who is there, how long it takes, the first window and the number that will call', async () => {
    const house = createCallHouse();
    const availability = () => house.json<Availability>('/sites/musterbank/availability?topic=billing');
    const { expected, silent, first, ...alone } = await availability();
    assert.deepEqual([expected, silent, first?.start], [undefined, 'nobody', '2026-11-23T10:30']);
    assert.deepEqual(alone, { open: true, until: '2026-11-23T17:00:00.000Z', agents: 0, place: 1, callback: true, asap: true, countries: ['DE', 'AT', 'CH'], callingNumber: '+498999998200' });
    await listen(house, (await house.agent()).access, { marks: {} });
    const answered = await availability();
    assert.deepEqual([answered.agents, answered.expected, answered.callFirst, answered.silent], [1, { fromMs: 5 * MINUTE, toMs: 10 * MINUTE }, false, undefined]);
    await house.clock.advance(9 * 60 * MINUTE);
    const closed = await availability();
    assert.deepEqual([closed.open, closed.silent, closed.asap, closed.first?.start], [false, 'closed', false, '2026-11-24T08:00']);
  });

  it('is nothing where a site has no telephone', async () => {
    const house = createCallHouse();
    const { callback, asap, first } = await house.json<Availability>('/sites/stadtwerke/availability?topic=billing');
    assert.deepEqual([callback, asap, first], [false, false, undefined]);
    assert.deepEqual((await house.json<Slots>('/sites/stadtwerke/slots?topic=billing')).slots, []);
    const token = (await house.customer('stadtwerke')).access;
    const [result] = await house.give(token, await house.open(token), house.command('callback.request', { number: fictional(1) }));
    assert.equal(refusedWith(result), 'callback_unavailable');
  });
});

describe('a request for a call', () => {
  it('books the window, and says the code word and the number that will call', async () => {
    const house = createCallHouse();
    const { token, caseId } = await opened(house);
    const [window] = await windows(house);
    assert.ok(window);
    const [result] = await house.give(token, caseId, house.command('callback.request', { number: fictional(1), window }));
    const { 'callback.requested': requested, 'callback.scheduled': scheduled } = told(result);
    assert.deepEqual(requested, { number: '+493023125001', topic: 'billing', window });
    const { codeWord, ...booked } = scheduled as { codeWord: CodeWord };
    assert.deepEqual(booked, { callback: result?.id, window, sequence: 0, callingNumber: '+498999998200' });
    assert.ok(codeWord.ours !== codeWord.yours && codeWords.en?.includes(codeWord.ours) && codeWords.en.includes(codeWord.yours));
    assert.equal(await freeIn(house, window), 9);
  });

  it('without a window gets a place, and a range where one can be said', async () => {
    const house = createCallHouse();
    await listen(house, (await house.agent()).access, { marks: {} });
    const first = await opened(house);
    const [one] = await house.give(first.token, first.caseId, house.command('callback.request', { number: fictional(1) }));
    const { place, expected, reason } = told(one)['callback.queued'] as Record<string, unknown>;
    assert.deepEqual([reason, place, expected], ['asap', 1, { from: '2026-11-23T09:05:00.000Z', to: '2026-11-23T09:10:00.000Z' }]);
    const second = await opened(house);
    const [two] = await house.give(second.token, second.caseId, house.command('callback.request', { number: fictional(2) }));
    assert.equal((told(two)['callback.queued'] as { place: number }).place, 2);
  });

  it('that wants a full window gets the next one, its wish beside it, or is asked', async () => {
    const house = createCallHouse({ calls: { capacity: 1 } });
    const [window, next] = await windows(house);
    const [first, second] = [await opened(house), await opened(house)];
    told((await house.give(first.token, first.caseId, house.command('callback.request', { number: fictional(1), window })))[0]);
    const [asked] = await house.give(second.token, second.caseId, house.command('callback.request', { number: fictional(2), window, otherwise: 'ask' }));
    assert.equal(refusedWith(asked), 'slot_taken');
    const [booked] = await house.give(second.token, second.caseId, house.command('callback.request', { number: fictional(2), window }));
    const { window: given, wish } = told(booked)['callback.scheduled'] as { window: CallWindow; wish: CallWindow };
    assert.deepEqual([given, wish], [next, window]);
  });

  it('moves: the old window is free again at once', async () => {
    const house = createCallHouse();
    const { token, caseId } = await opened(house);
    const [window, , third] = await windows(house);
    assert.ok(window && third);
    const request = house.command('callback.request', { number: fictional(1), window });
    const [, moved] = await house.give(token, caseId, request, house.command('callback.move', { callback: request.id, window: third }));
    assert.deepEqual(told(moved)['callback.moved'], { callback: request.id, window: third, sequence: 1, movesLeft: 2 });
    assert.deepEqual([await freeIn(house, window), await freeIn(house, third)], [10, 9]);
  });

  it('of windows that nobody offers is refused: past, in another zone, at another offset, cut otherwise', async () => {
    const house = createCallHouse();
    const { token, caseId } = await opened(house);
    const [window] = await windows(house);
    const ask = async (change: Partial<CallWindow>) =>
      refusedWith((await house.give(token, caseId, house.command('callback.request', { number: fictional(1), otherwise: 'ask', window: { ...window, ...change } })))[0]);
    assert.equal(await ask({ start: '2026-11-23T09:30' }), 'slot_past');
    for (const change of [{ zone: 'Europe/London' }, { offset: '+02:00', start: '2026-11-23T11:30' }, { minutes: 60 }, { start: '2026-11-23T10:45' }, { start: '2026-11-28T10:00' }, { start: '2026-11-23T19:00' }]) {
      assert.equal(await ask(change), 'slot_unknown', JSON.stringify(change));
    }
  });
});

describe('a held window', () => {
  it('is nobody else\'s for five minutes, and free again afterwards', async () => {
    const house = createCallHouse({ calls: { capacity: 1 } });
    const [window, next] = await windows(house);
    const [one, two] = [await opened(house), await opened(house)];
    assert.ok(window && next);
    const held = await hold(house, one.token, window);
    assert.deepEqual([held.status, ((await held.json()) as Hold).until], [201, '2026-11-23T09:05:00.000Z']);
    const other = await hold(house, two.token, window);
    const problem = (await other.json()) as Problem;
    assert.deepEqual([other.status, problem.code, problem.next, problem.instead], [409, 'slot_taken', next, ['another-window', 'message', 'telephone']]);
    assert.equal(await freeIn(house, window), 0);
    await house.clock.advance(5 * MINUTE);
    assert.equal((await hold(house, two.token, window)).status, 201);
  });

  it('is booked by whoever holds it, though it is full, and by nobody else with its id', async () => {
    const house = createCallHouse({ calls: { capacity: 1 } });
    const [window] = await windows(house);
    const [one, two] = [await opened(house), await opened(house)];
    assert.ok(window);
    const { hold: id } = (await (await hold(house, one.token, window)).json()) as Hold;
    const [stolen] = await house.give(two.token, two.caseId, house.command('callback.request', { number: fictional(2), window, hold: id, otherwise: 'ask' }));
    assert.equal(refusedWith(stolen), 'slot_taken');
    const [booked] = await house.give(one.token, one.caseId, house.command('callback.request', { number: fictional(1), window, hold: id, otherwise: 'ask' }));
    assert.deepEqual((told(booked)['callback.scheduled'] as { window: CallWindow }).window, window);
    assert.equal(await freeIn(house, window), 0);
  });

  it('is booked once, also when it is booked twice at the same instant, and gives nobody else\'s back', async () => {
    const house = createCallHouse({ calls: { capacity: 2 } });
    const [window] = await windows(house);
    const [one, two] = [await opened(house), await opened(house)];
    const again = { token: one.token, caseId: await house.open(one.token) };
    assert.ok(window);
    const held = async (token: string): Promise<string> => ((await (await hold(house, token, window)).json()) as Hold).hold;
    const [mine, theirs] = [await held(one.token), await held(two.token)];
    const book = async ({ token, caseId }: typeof one, number: number, id: string): Promise<string> => {
      const [booked] = await house.give(token, caseId, house.command('callback.request', { number: fictional(number), window, hold: id }));
      return (told(booked)['callback.scheduled'] as { window: CallWindow }).window.start;
    };
    const starts = await Promise.all([book(one, 1, mine), book(again, 2, mine)]);
    assert.equal(starts.filter((start) => start === window.start).length, 1);
    assert.equal(await book(two, 3, theirs), window.start);
  });

  it('goes back when its session takes another, or the same again', async () => {
    const house = createCallHouse({ calls: { capacity: 1 } });
    const [window, next] = await windows(house);
    const { token } = await opened(house);
    assert.ok(window && next);
    for (const wanted of [window, window, next]) assert.equal((await hold(house, token, wanted)).status, 201);
    assert.deepEqual([await freeIn(house, window), await freeIn(house, next)], [1, 0]);
  });

  it('belongs to a session of its site', async () => {
    const house = createCallHouse();
    const [window] = await windows(house);
    const elsewhere = (await house.customer('stadtwerke')).access;
    assert.equal((await house.ask('/sites/musterbank/holds', { token: elsewhere, body: { topic: 'billing', window } })).status, 404);
    assert.equal((await house.ask('/sites/musterbank/holds', { body: { topic: 'billing', window } })).status, 401);
    assert.equal((await house.ask('/sites/stadtwerke/holds', { token: elsewhere, body: { topic: 'billing', window } })).status, 422);
  });
});

describe('places in a window', () => {
  it('are given to exactly as many of two hundred at once as fit, and to the rest the windows after it', async () => {
    const house = createCallHouse({ calls: { capacity: 10, perPrefix: 1000 } });
    const [window] = await windows(house);
    const people = await Promise.all(Array.from({ length: 200 }, () => opened(house)));
    const results = await Promise.all(people.map(({ token, caseId }, place) =>
      house.give(token, caseId, house.command('callback.request', { number: `030 23125 ${String(place).padStart(3, '0')}`, window }))));
    const starts = results.map(([result]) => (told(result)['callback.scheduled'] as { window: CallWindow }).window.start);
    const counts = [...new Set(starts)].map((start) => starts.filter((other) => other === start).length);
    assert.equal(starts.filter((start) => start === window?.start).length, 10);
    assert.deepEqual(counts, Array.from({ length: 20 }, () => 10));
  });
});
