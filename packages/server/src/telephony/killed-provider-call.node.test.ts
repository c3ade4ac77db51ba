import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, it } from 'node:test';

import { createUuidV7, type CommandResult, type DeskSession, type Session, type WireEntry } from '@faden/protocol';

import { openListener } from '../serving/listener.ts';
import { buildServer } from '../testing/build-server.ts';
import { type ChildServer, startReadyChild } from '../testing/child-server.ts';
import { freshDirectory } from '../testing/fresh-directory.ts';
import { smallConfig, writeConfig } from '../testing/small-config.ts';
import { openFakeProvider } from './testing/fake-provider.ts';
import { account, numbers } from './testing/telephone-scene.ts';

const [site] = smallConfig.sites;
const directory = freshDirectory();
const mint = createUuidV7({ now: Date.now, random: (length) => new Uint8Array(randomBytes(length)) });
const running = new Set<ChildServer>();
const provider = await openFakeProvider(account);

after(async () => {
  for (const server of running) await server.end('SIGKILL');
  await provider.close();
  directory.remove();
});

const file = writeConfig(directory.path, {
  ...smallConfig,
  demo: true,
  sites: [{ ...site, channels: ['chat', 'phone'], calls: { callingNumber: numbers.site } }],
  agents: [{ id: 'ada', name: 'Ada Ash', role: 'agent', sites: ['acme'] }],
  channels: { phone: { type: 'twilio', api: provider.origin, account: account.account, tokenVariable: 'PHONE_TOKEN', phones: { ada: numbers.agent } } },
});
const program = buildServer();
const port = freePorts();
const publicUrl = port.then((number) => `http://127.0.0.1:${number}`);

/** A port that is free, as are the two after it. */
async function freePorts(): Promise<number> {
  const first = await openListener({ host: '127.0.0.1', port: 0, proxies: 0 });
  const others = await Promise.allSettled([1, 2].map((more) => openListener({ host: '127.0.0.1', port: first.port + more, proxies: 0 })));
  await Promise.all([first, ...others.flatMap((other) => (other.status === 'fulfilled' ? [other.value] : []))].map((listener) => listener.close(0)));
  return others.every(({ status }) => status === 'fulfilled') ? first.port : freePorts();
}

interface Served {
  readonly token: string;
  ask<T>(path: string, asked?: { readonly body?: unknown; readonly token?: string }): Promise<T>;
  give(token: string, caseId: string, ...commands: readonly (readonly [kind: string, body: object])[]): Promise<readonly string[]>;
  /** What was said of the callback, as its agent reads it. */
  said(caseId: string): Promise<readonly (readonly [kind: string, result: unknown])[]>;
  /** How many deliveries were given up. */
  dead(): Promise<number>;
  kill(): Promise<void>;
}

/** A server in a process of its own on the same data and port, at a time of day, and its agent signed in. */
async function start(time: string): Promise<Served> {
  const environment = { PORT: String(await port), FADEN_DATA: `${directory.path}/data`, FADEN_CONFIG: file, FADEN_TIME: `2026-11-23T${time}Z`, FADEN_PUBLIC_URL: await publicUrl, PHONE_TOKEN: account.token };
  const server = await startReadyChild(await program, environment);
  running.add(server);
  const ask: Served['ask'] = async (path, { body, token } = {}) => {
    const headers = { accept: 'application/json', 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${await publicUrl}/v1${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
    assert.ok(response.ok, `${response.status} for ${path}`);
    return response.json() as never;
  };
  const { access: token } = await ask<DeskSession>('/desk/sessions', { body: { agent: 'ada', password: /password: (\S+)/.exec(server.output())?.[1] } });
  return {
    token, ask,
    give: async (whose, caseId, ...commands) => {
      const body = { case: caseId, commands: commands.map(([kind, given]) => ({ id: mint(), kind, body: given })) };
      const { results } = await ask<{ results: CommandResult[] }>('/commands', { token: whose, body });
      return results.map((result) => (result.outcome === 'accepted' ? result.id : JSON.stringify(result)));
    },
    said: async (caseId) => {
      const { entries } = await ask<{ entries: WireEntry[] }>(`/cases/${caseId}/entries?after=0&limit=200`, { token });
      return entries.filter(({ kind }) => kind.startsWith('callback.')).map(({ kind, body }) => [kind.slice('callback.'.length), body?.result]);
    },
    dead: async () => Number(/faden_deliveries_total\{channel="phone",end="dead"\} (\d+)/.exec(await (await fetch(`${await publicUrl}/v1/metrics`)).text())?.[1] ?? 0),
    kill: async () => {
      await server.end('SIGKILL');
      running.delete(server);
    },
  };
}

it('a server that is killed while the provider is asked asks it once only, and hears afterwards what came of the call', async () => {
  const first = await start('09:00:00');
  const { access: customer } = await first.ask<Session>('/sites/acme/sessions', { body: {} });
  const caseId = mint();
  const [, callback = ''] = await first.give(customer, caseId, ['case.open', { topic: 'general', lang: 'en' }], ['callback.request', { number: numbers.customer }]);
  provider.behave({ type: 'slow', until: new Promise(() => undefined) });
  const made = provider.nextCall();
  await first.give(first.token, caseId, ['callback.accept', { callback }], ['callback.dial', { callback, by: 'provider' }]);
  const call = await made;
  await first.kill();

  // The lease of the process that is gone has run out: whoever finds the delivery knows that somebody's telephone may ring.
  const second = await start('09:01:30');
  for (let poll = 0; (await second.dead()) === 0; poll += 1) assert.ok(poll < 5000, 'the interrupted delivery is not found');
  assert.deepEqual([provider.calls.length, (await second.said(caseId)).at(-1)?.[0]], [1, 'dialled']);

  const hook = (call.form.get('StatusCallback') ?? '').replace(/agent$/, 'customer');
  for (let time = 0; time < 2; time += 1) assert.equal((await provider.send(hook, { CallSid: 'CA2', CallStatus: 'no-answer' })).status, 204);
  assert.deepEqual((await second.said(caseId)).slice(-2), [['dialled', undefined], ['attempted', 'no-answer']]);
  assert.equal(provider.calls.length, 1);
});
