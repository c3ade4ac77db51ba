import assert from 'node:assert/strict';
import test from 'node:test';

import { type CommandResult, createUuidV7, type EntriesPage, type Session } from '@faden/protocol';

import { createMock, type Exchange, type Mock, type MockOptions } from '../mock.ts';
import { createHandClock, type HandClock } from '../testing/hand-clock.ts';
import { closed, lostConnection, nobodyOnline, scenarios, slowNetwork } from './scenarios.ts';

interface Bench {
  readonly mock: Mock;
  readonly clock: HandClock;
  readonly errors: unknown[];
  /** Closes the mock and lets a second pass. */
  end(): Promise<void>;
  /** Calls the gateway as a customer's page would, past the line. */
  call<T>(method: string, path: string, body?: unknown, token?: string): Promise<T>;
}

const seeded = (length: number): Uint8Array => Uint8Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255);
let seed = 7;
const mint = createUuidV7({ now: () => Date.parse('2026-11-24T09:00:00.000Z'), random: seeded });

function bench(options: MockOptions = {}): Bench {
  const clock = createHandClock('2026-11-24T09:00:00.000Z');
  const errors: unknown[] = [];
  const mock = createMock({ clock, random: seeded, onError: (error) => errors.push(error), ...options });
  const call: Bench['call'] = async (method, path, body, token) => {
    const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const answer = mock.gateway.fetch(new Request(`https://contact.example/v1/${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
    await clock.pass(50);
    return (await answer).json();
  };
  const end = async (): Promise<void> => {
    const closed = mock.close();
    await clock.pass(1000);
    await closed;
  };
  return { mock, clock, errors, call, end };
}

async function openCase({ call }: Bench, lang: string): Promise<{ readonly token: string; readonly caseId: string }> {
  const { access: token } = await call<Session>('POST', 'sites/musterbank/sessions', {});
  const caseId = mint();
  const { results } = await call<{ readonly results: readonly CommandResult[] }>('POST', 'commands', { case: caseId, commands: [{ id: mint(), kind: 'case.open', body: { topic: 'billing', text: 'My bill is wrong.', lang } }] }, token);
  assert.equal(results[0]?.outcome, 'accepted');
  return { token, caseId };
}

async function kindsOf({ call }: Bench, caseId: string, token: string): Promise<readonly string[]> {
  const { entries } = await call<EntriesPage>('GET', `cases/${caseId}/entries?after=0`, undefined, token);
  return entries.map(({ kind }) => kind);
}

test('an agent answers: takes the case, shows the role card before the first word, answers, restates', async () => {
  const one = bench();
  await one.clock.pass(1000);
  const { token, caseId } = await openCase(one, 'en');
  await one.clock.pass(20_000);
  assert.deepEqual(one.errors, []);
  const kinds = await kindsOf(one, caseId, token);
  const order = ['agent.introduced', 'message.posted', 'concern.understood'].map((kind) => kinds.lastIndexOf(kind));
  assert.deepEqual(order, order.toSorted((a, b) => a - b));
  assert.ok(!order.includes(-1), kinds.join(', '));
  await one.end();
});

test('the agent answers in the language of the case, and goes on when the customer does', async () => {
  const one = bench();
  await one.clock.pass(1000);
  const { token, caseId } = await openCase(one, 'de');
  await one.clock.pass(20_000);
  await one.call('POST', 'commands', { case: caseId, commands: [{ id: mint(), kind: 'message.post', body: { text: 'Und jetzt?' } }] }, token);
  await one.clock.pass(20_000);
  const { entries } = await one.call<EntriesPage>('GET', `cases/${caseId}/entries?after=0`, undefined, token);
  const words = entries.filter(({ kind, by }) => kind === 'message.posted' && by.role === 'agent').map(({ body }) => String(body?.['text']));
  assert.equal(words.length, 2);
  assert.match(words[0] ?? '', /^Ich habe gelesen/);
  assert.match(words[1] ?? '', /Jahresgebühr/);
  assert.ok(entries.some(({ kind }) => kind === 'case.resolution-proposed'));
  await one.end();
});

test('with nobody at the desk, words wait', async () => {
  const one = bench({ scenario: nobodyOnline });
  const { token, caseId } = await openCase(one, 'en');
  await one.clock.pass(120_000);
  assert.ok(!(await kindsOf(one, caseId, token)).includes('agent.introduced'));
  assert.equal((await one.call<{ readonly agents: number }>('GET', 'sites/musterbank/availability?topic=billing')).agents, 0);
  await one.end();
});

test('an agent at the desk is counted, and no longer after the scenario changed', async () => {
  const one = bench();
  const agents = async (): Promise<number> => (await one.call<{ readonly agents: number }>('GET', 'sites/musterbank/availability?topic=billing')).agents;
  await one.clock.pass(2000);
  assert.equal(await agents(), 1);
  one.mock.use(nobodyOnline);
  await one.clock.pass(15_000);
  assert.equal(await agents(), 0);
  await one.end();
});

test('closed is closed, and says when it opens', async () => {
  const one = bench({ scenario: closed });
  const { open, until } = await one.call<{ readonly open: boolean; readonly until: string }>('GET', 'sites/musterbank/availability?topic=billing');
  assert.deepEqual({ open, until }, { open: false, until: '2026-11-25T07:00:00.000Z' });
  await one.end();
});

test('a slow network is slow, a lost connection is lost and comes back, and both are told', async () => {
  const told: Exchange[] = [];
  const one = bench({ scenario: slowNetwork, onExchange: (exchange) => told.push(exchange) });
  const request = (): Request => new Request('https://contact.example/v1/health');
  void one.mock.fetch(request());
  await one.clock.pass(2000);
  assert.equal(told.length, 0);
  await one.clock.pass(4000);
  assert.deepEqual(told, [{ method: 'GET', path: '/v1/health', commands: [], status: 200 }]);

  one.mock.use(lostConnection);
  await one.clock.pass(9001);
  const lost = assert.rejects(one.mock.fetch(request()), TypeError);
  await one.clock.pass(500);
  await lost;
  assert.equal(told[1]?.status, null);
  await one.end();
});

test('nothing runs on after the mock is closed', async () => {
  const one = bench();
  await one.clock.pass(1000);
  await openCase(one, 'en');
  await one.clock.pass(2000);
  await one.end();
  assert.equal(one.clock.waiting, 0);
});

test('every scenario is named as it is listed', () => {
  for (const [name, scenario] of Object.entries(scenarios)) assert.equal(scenario.name, name);
});
