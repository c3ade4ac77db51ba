import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CallbackLink, ManagedCallback, Session } from '@faden/protocol';

import { createCallHouse, fictional, publicEntries, refusedWith, told, windows } from '../testing/call-house.ts';
import { origins, type House } from '../testing/house.ts';

const DAY = 86_400_000;

async function booked(house = createCallHouse()) {
  const { access: token } = await house.customer();
  const caseId = await house.open(token, 'The canary sings.');
  const [window, next] = await windows(house);
  const request = house.command('callback.request', { number: fictional(1), window });
  told((await house.give(token, caseId, request))[0]);
  const link = () => house.json<CallbackLink>(`/cases/${caseId}/callbacks/${request.id}/links`, { method: 'POST', token });
  return { house, token, caseId, callback: request.id, window, next, link };
}
const follow = (house: House, grant: string, more = {}) => house.ask('/sites/musterbank/sessions', { body: { grant }, ...more });
const enter = async (house: House, grant: string) => ((await (await follow(house, grant)).json()) as Session);

describe('a link that manages a callback', () => {
  it('carries its secret where no server sees it, and ends seven days after the window', async () => {
    const { link } = await booked();
    const { url, secret, expires } = await link();
    assert.equal(url, `${origins.desk}/callback#${secret}`);
    assert.match(secret, /^musterbank\.[\w-]{43}$/);
    assert.equal(expires, '2026-11-30T10:00:00.000Z');
  });

  it('shows the one callback, and nothing of the words, the number or the code word', async () => {
    const { house, caseId, callback, window, link } = await booked();
    const { access, grant, cases } = await enter(house, (await link()).secret);
    assert.deepEqual([grant, cases], [{ scope: 'callback', case: caseId, callback }, []]);
    const text = await (await house.ask('/callbacks/mine', { token: access })).text();
    const { callback: shown, siteName, topic } = JSON.parse(text) as ManagedCallback;
    assert.deepEqual([siteName, topic, shown.status, shown.window, shown.numberEnds, shown.movesLeft, shown.callingNumber], ['Musterbank', 'billing', 'scheduled', window, '001', 3, '+498999998200']);
    assert.doesNotMatch(text, /canary|23125|codeWord/);
  });

  it('opens as often as it is used, since looking consumes nothing', async () => {
    const { house, link } = await booked();
    const { secret } = await link();
    for (let time = 0; time < 3; time += 1) assert.equal((await follow(house, secret)).status, 201);
  });

  it('moves and cancels by the rules of the customer, in whose name it is written', async () => {
    const { house, caseId, callback, next, link } = await booked();
    const { access } = await enter(house, (await link()).secret);
    const [moved] = await house.give(access, caseId, house.command('callback.move', { callback, window: next }));
    assert.deepEqual(told(moved)['callback.moved'], { callback, window: next, sequence: 1, movesLeft: 2 });
    const [cancelled] = await house.give(access, caseId, house.command('callback.cancel', { callback, reason: 'customer' }));
    told(cancelled);
    const last = (await publicEntries(house, caseId)).find(({ kind }) => kind === 'callback.cancelled');
    assert.equal(last?.by.role, 'customer');
    assert.equal((await house.json<ManagedCallback>('/callbacks/mine', { token: access })).callback.status, 'cancelled');
  });

  it('gives no other command, and touches no other callback or case', async () => {
    const { house, token, caseId, callback, next, link } = await booked();
    const other = house.command('callback.request', { number: fictional(2) });
    told((await house.give(token, caseId, other))[0]);
    const { access } = await enter(house, (await link()).secret);
    for (const [kind, body] of [['message.post', { text: 'x' }], ['callback.request', { number: fictional(3) }], ['case.withdraw', {}], ['callback.accept', { callback }], ['case.open', { topic: 'billing', lang: 'en' }]] as const) {
      assert.equal(refusedWith((await house.give(access, caseId, house.command(kind, body)))[0]), 'unknown_kind', kind);
    }
    for (const kind of ['callback.move', 'callback.cancel']) {
      assert.equal(refusedWith((await house.give(access, caseId, house.command(kind, { callback: other.id, window: next, reason: 'customer' })))[0]), 'not_found');
    }
    const theirs = await house.open(token);
    for (const id of [theirs, house.id()]) {
      assert.equal((await house.ask('/commands', { token: access, body: { case: id, commands: [house.command('callback.cancel', { callback, reason: 'customer' })] } })).status, 404);
    }
  });

  it('that is unknown, over, replaced, or another site\'s gets one and the same answer', async () => {
    const { house, link } = await booked();
    const first = (await link()).secret;
    const { secret } = await link();
    const answers = [first, `musterbank.${'A'.repeat(43)}`, 'x'].map((grant) => follow(house, grant));
    const elsewhere = house.ask('/sites/stadtwerke/sessions', { body: { grant: secret } });
    const early = await Promise.all([...answers, elsewhere]);
    await house.clock.advance(8 * DAY);
    const late = await follow(house, secret);
    const told = await Promise.all([...early, late].map(async (answer) => ({ status: answer.status, problem: { ...((await answer.json()) as object), instance: '' } })));
    assert.equal(told[0]?.status, 404);
    for (const one of told) assert.deepEqual(one, told[0]);
  });

  it('ends the sessions it opened when it ends', async () => {
    const { house, link } = await booked();
    const { access, refresh } = await enter(house, (await link()).secret);
    await link();
    assert.equal((await house.ask('/callbacks/mine', { token: access })).status, 401);
    assert.equal((await house.ask('/sessions/refresh', { body: { refresh } })).status, 401);
  });

  it('opens a session that can be renewed and ended', async () => {
    const { house, link } = await booked();
    const { refresh } = await enter(house, (await link()).secret);
    const renewed = await house.json<Session>('/sessions/refresh', { body: { refresh } });
    assert.equal(renewed.grant?.scope, 'callback');
    assert.equal((await house.ask('/sessions', { method: 'DELETE', token: renewed.access })).status, 204);
    assert.equal((await house.ask('/callbacks/mine', { token: renewed.access })).status, 401);
  });

  it('is followed from a page of ours or of the site, and from no other', async () => {
    const { house, link } = await booked();
    const { secret } = await link();
    for (const [origin, status] of [[origins.desk, 201], [origins.musterbank, 201], [origins.stadtwerke, 403], ['https://evil.example', 403], ['null', 403]] as const) {
      assert.equal((await follow(house, secret, { origin })).status, status, origin);
    }
    assert.equal((await house.ask('/sites/musterbank/sessions', { body: {}, origin: origins.desk })).status, 403);
  });
});
