import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { DeskSession, Session } from '@faden/protocol';
import { SignJWT } from 'jose';

import type { Sessions } from '../ports/sessions.ts';
import { createHouse, type House } from '../testing/house.ts';
import { testPassword } from '../testing/test-password.ts';

const secret = new Uint8Array(Buffer.from('A'.repeat(43), 'base64url'));

const identity = (house: House, subject = 'petra', claims: Record<string, unknown> = {}): Promise<string> => {
  const now = Math.floor(house.clock.now() / 1000);
  return new SignJWT({ sub: subject, aud: 'musterbank', iat: now, exp: now + 300, ...claims }).setProtectedHeader({ alg: 'HS256', kid: 'hs' }).sign(secret);
};
const refresh = (house: House, token: string): Promise<Response> => house.ask('/sessions/refresh', { body: { refresh: token } });
const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;

describe('a customer\'s session', () => {
  it('is anonymous, fresh and empty without an identity', async () => {
    const house = createHouse();
    const [one, two] = [await house.customer(), await house.customer()];
    assert.equal(one.customer.assurance, 'anonymous');
    assert.notEqual(one.customer.id, two.customer.id);
    assert.deepEqual(one.cases, []);
    assert.match(one.access, /^fdnca_[\w-]{43}$/);
  });

  it('lists the customer\'s cases when it is renewed', async () => {
    const house = createHouse();
    const { access, refresh: token } = await house.customer();
    const caseId = await house.open(access);
    const renewed = (await (await refresh(house, token)).json()) as Session;
    assert.deepEqual(renewed.cases.map(({ id, topic, status }) => [id, topic, status]), [[caseId, 'billing', 'received']]);
  });

  it('takes nothing it does not know in its request', async () => {
    const house = createHouse();
    for (const body of [{ customer: 'x' }, { assurance: 'site-authenticated' }, { site: 'stadtwerke' }, [], 'x', null, { identity: 7 }]) {
      assert.equal((await house.ask('/sites/musterbank/sessions', { body })).status, 400);
    }
    assert.equal((await house.ask('/sites/musterbank/sessions', { body: { grant: 'x' } })).status, 404);
    assert.equal((await house.ask('/sites/nobody/sessions', { body: {} })).status, 404);
  });

  it('ends for its access token after 15 minutes, and goes on with a refreshed one', async () => {
    const house = createHouse();
    const session = await house.customer();
    await house.clock.advance(899_000);
    assert.equal((await house.ask('/cases', { token: session.access })).status, 200);
    await house.clock.advance(1000);
    const late = await house.ask('/cases', { token: session.access });
    assert.deepEqual([late.status, await codeOf(late)], [401, 'token_expired']);
    const renewed = (await (await refresh(house, session.refresh)).json()) as Session;
    assert.equal((await house.ask('/cases', { token: renewed.access })).status, 200);
    assert.equal(renewed.customer.id, session.customer.id);
  });

  it('survives a lost answer and two tabs, and ends when a used-up refresh token comes back', async () => {
    const house = createHouse();
    const { access, refresh: first } = await house.customer();
    const [lost, second] = [await refresh(house, first), await refresh(house, first)].map((response) => response.json() as Promise<Session>);
    const [one, two] = [await lost, await second] as [Session, Session];
    assert.equal((await refresh(house, one.refresh)).status, 200);
    assert.equal((await refresh(house, two.refresh)).status, 200);
    const reuse = await refresh(house, first);
    assert.deepEqual([reuse.status, await codeOf(reuse)], [401, 'token_reused']);
    for (const token of [access, one.access, two.access]) assert.equal(await codeOf(await house.ask('/cases', { token })), 'unauthorized');
    assert.equal((await refresh(house, two.refresh)).status, 401);
  });

  it('ends at logout, for this session only', async () => {
    const house = createHouse();
    const token = await identity(house);
    const [one, two] = [await house.customer('musterbank', { identity: token }), await house.customer('musterbank', { identity: token })];
    await house.ask('/sessions', { method: 'DELETE', token: one.access });
    assert.equal((await house.ask('/cases', { token: one.access })).status, 401);
    assert.equal((await refresh(house, one.refresh)).status, 401);
    assert.equal((await house.ask('/cases', { token: two.access })).status, 200);
  });

  it('stores no secret, only hashes', async () => {
    const seen: string[] = [];
    const base = createHouse().gateway.deps.store;
    const sessions = Object.fromEntries(Object.entries(base.sessions).map(([name, call]) =>
      [name, (...args: readonly unknown[]): unknown => (seen.push(JSON.stringify(args)), (call as (...given: readonly unknown[]) => unknown)(...args))])) as unknown as Sessions;
    const house = createHouse({ store: { ...base, sessions } });
    const session = await house.customer();
    const renewed = (await (await refresh(house, session.refresh)).json()) as Session;
    await house.ask('/cases', { token: renewed.access });
    for (const token of [session.access, session.refresh, renewed.access, renewed.refresh]) assert.ok(!seen.join().includes(token.slice(8)));
  });
});

describe('an identified customer', () => {
  it('is the same person on every device, and another at another site or under another subject', async () => {
    const house = createHouse();
    const [one, two, other] = [await house.customer('musterbank', { identity: await identity(house, 'petra', { name: 'Petra Sommer' }) }), await house.customer('musterbank', { identity: await identity(house) }), await house.customer('musterbank', { identity: await identity(house, 'otto') })];
    assert.deepEqual([one.customer.assurance, one.customer.name], ['site-authenticated', 'Petra Sommer']);
    assert.equal(one.customer.id, two.customer.id);
    assert.notEqual(one.customer.id, other.customer.id);
    assert.equal((await house.ask('/sites/stadtwerke/sessions', { body: { identity: await identity(house) } })).status, 401);
  });

  it('who was anonymous takes their cases along by presenting both secrets, and writes on as the same customer', async () => {
    const house = createHouse();
    const anonymous = await house.customer();
    const caseId = await house.open(anonymous.access);
    const post = house.command('message.post', { text: 'Before.' });
    await house.give(anonymous.access, caseId, post);
    const known = await house.json<Session>('/sites/musterbank/sessions', { token: anonymous.access, body: { identity: await identity(house) } });
    assert.deepEqual(known.cases.map(({ id }) => id), [caseId]);
    const [repeat, edit] = await house.give(known.access, caseId, post, house.command('message.edit', { message: post.id, text: 'After.' }));
    assert.deepEqual([repeat?.outcome, edit?.outcome], ['repeated', 'accepted']);
  });

  it('leaves nobody behind who could read on with the anonymous secret', async () => {
    const house = createHouse();
    const anonymous = await house.customer();
    const caseId = await house.open(anonymous.access);
    await house.json('/sites/musterbank/sessions', { token: anonymous.access, body: { identity: await identity(house) } });
    assert.equal((await house.ask(`/cases/${caseId}/snapshot`, { token: anonymous.access })).status, 401);
    assert.equal((await refresh(house, anonymous.refresh)).status, 401);
  });

  it('may present both secrets again when the answer was lost, and must refresh an expired one first', async () => {
    const house = createHouse();
    const anonymous = await house.customer();
    const caseId = await house.open(anonymous.access);
    const ask = async () => house.ask('/sites/musterbank/sessions', { token: anonymous.access, body: { identity: await identity(house) } });
    await house.clock.advance(901_000);
    assert.equal(await codeOf(await ask()), 'token_expired');
    const renewed = (await (await refresh(house, anonymous.refresh)).json()) as Session;
    for (let time = 0; time < 2; time += 1) {
      const known = await house.json<Session>('/sites/musterbank/sessions', { token: renewed.access, body: { identity: await identity(house) } });
      assert.deepEqual(known.cases.map(({ id }) => id), [caseId]);
    }
  });

  it('cannot take along what belongs to another identified customer, to another site, or to an unknown secret', async () => {
    const house = createHouse();
    const anonymous = await house.customer();
    await house.open(anonymous.access);
    await house.json('/sites/musterbank/sessions', { token: anonymous.access, body: { identity: await identity(house, 'petra') } });
    const petra = await house.customer('musterbank', { identity: await identity(house, 'petra') });
    const elsewhere = await house.customer('stadtwerke');
    await house.open(elsewhere.access);
    for (const token of [petra.access, elsewhere.access, 'fdnca_unknown']) {
      const otto = await house.json<Session>('/sites/musterbank/sessions', { token, body: { identity: await identity(house, 'otto') } });
      assert.deepEqual(otto.cases, []);
    }
    const again = await house.ask('/sites/musterbank/sessions', { token: anonymous.access, body: { identity: await identity(house, 'otto') } });
    assert.equal(again.status, 401);
  });
});

describe('an agent\'s session', () => {
  it('is opened by agent and password, and by nothing else', async () => {
    const house = createHouse();
    const session = await house.agent('aylin');
    assert.deepEqual(session.agent, { id: 'aylin', name: 'Aylin Kaya', role: 'agent', sites: ['musterbank', 'stadtwerke'] });
    const answers = await Promise.all([['aylin', 'wrong'], ['nobody', testPassword], ['aylin', '']].map(([agent, password]) => house.ask('/desk/sessions', { body: { agent, password } })));
    for (const answer of answers) assert.deepEqual([answer.status, await codeOf(answer)], [401, 'unauthorized']);
  });

  it('is renewed as an agent\'s, and lives 12 hours without it', async () => {
    const house = createHouse();
    const session = await house.agent('maria');
    const renewed = (await (await refresh(house, session.refresh)).json()) as DeskSession;
    assert.equal(renewed.agent.role, 'supervisor');
    await house.clock.advance(12 * 3_600_000);
    assert.equal((await refresh(house, renewed.refresh)).status, 401);
  });

  it('slows down whoever guesses passwords', async () => {
    const house = createHouse();
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await house.ask('/desk/sessions', { body: { agent: 'aylin', password: `guess ${guess}` }, address: '203.0.113.7' })).status);
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 401), 429, 429]);
    const limited = await house.ask('/desk/sessions', { body: { agent: 'aylin', password: testPassword }, address: '203.0.113.99' });
    assert.equal(limited.status, 429);
    assert.equal(limited.headers.get('retry-after'), '60');
    assert.equal((await house.ask('/desk/sessions', { body: { agent: 'aylin', password: testPassword }, address: '198.51.100.1' })).status, 201);
  });
});

describe('limits', () => {
  it('20 sessions an hour for a block of addresses', async () => {
    const house = createHouse();
    const open = async (address: string) => (await house.ask('/sites/musterbank/sessions', { body: {}, address })).status;
    for (let count = 0; count < 20; count += 1) assert.equal(await open(`2001:db8:1:${count}::${count}`), 201);
    assert.equal(await open('2001:db8:1:ffff::1'), 429);
    assert.equal(await open('2001:db8:2::1'), 201);
    await house.clock.advance(180_000);
    assert.equal(await open('2001:db8:1::9'), 201);
    assert.equal(await open('2001:db8:1::9'), 429);
  });

  it('300 commands of a customer at once, then 60 a minute, and nobody else waits for them', async () => {
    const house = createHouse();
    const [busy, calm] = [await house.customer(), await house.customer()];
    const caseId = await house.open(busy.access);
    const batch = (count: number) => ({ case: caseId, commands: Array.from({ length: count }, () => house.command('message.post', { text: 'x' })) });
    for (let given = 1; given + 32 <= 300; given += 32) assert.equal((await house.ask('/commands', { token: busy.access, body: batch(32) })).status, 200);
    assert.equal((await house.ask('/commands', { token: busy.access, body: batch(11) })).status, 200);
    const limited = await house.ask('/commands', { token: busy.access, body: batch(2) });
    assert.equal(limited.status, 429);
    const problem = (await limited.json()) as { retryable: boolean; retryAfter: number };
    assert.deepEqual([problem.retryable, problem.retryAfter, limited.headers.get('retry-after')], [true, 2, '2']);
    await house.open(calm.access);
    await house.clock.advance(2000);
    assert.equal((await house.ask('/commands', { token: busy.access, body: batch(2) })).status, 200);
  });
});
