import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, it } from 'node:test';

import { createUuidV7, type CommandResult, type DeskSession, type Session, type WireEntry } from '@faden/protocol';

import { buildServer } from '../testing/build-server.ts';
import { type ChildServer, startReadyChild } from '../testing/child-server.ts';
import { freshDirectory } from '../testing/fresh-directory.ts';
import { smallConfig, writeConfig } from '../testing/small-config.ts';

const [site] = smallConfig.sites;
const password = 'faden';
const config = {
  ...smallConfig,
  demo: true,
  sites: [{ ...site, channels: ['chat', 'phone'], calls: { callingNumber: '+493023125999' } }],
  agents: [{ id: 'ada', name: 'Ada Ash', role: 'agent', sites: ['acme'], passwordHash: 'scrypt$16$1$1$ZmFkZW4tbW9jay1zYWx0IQ$X20Y8PPl4JhalANOxu4GDkYWFyW8ApOtsVee3h_pCIk' }],
};
const directory = freshDirectory();
const mint = createUuidV7({ now: Date.now, random: (length) => new Uint8Array(randomBytes(length)) });
const running = new Set<ChildServer>();

after(async () => {
  for (const server of running) await server.end('SIGKILL');
  directory.remove();
});

interface Asked {
  readonly body?: unknown;
  readonly token?: string;
}

/** A server in a process of its own on the same data, at a time of day, and short ways to ask it. */
async function start(time: string) {
  const file = writeConfig(directory.path, config);
  const server = await startReadyChild(await program, { PORT: '0', FADEN_DATA: `${directory.path}/data`, FADEN_CONFIG: file, FADEN_TIME: `2026-11-23T${time}Z` });
  running.add(server);
  const origin = (server.origins['gateway'] ?? '').replace('localhost', '127.0.0.1');
  const ask = async <T>(path: string, { body, token }: Asked = {}): Promise<T> => {
    const headers = { accept: 'application/json', 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${origin}/v1${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
    assert.ok(response.ok, `${response.status} for ${path}`);
    return (await response.json()) as T;
  };
  const give = async (token: string, caseId: string, ...commands: readonly (readonly [kind: string, body: object])[]): Promise<readonly CommandResult[]> =>
    (await ask<{ results: CommandResult[] }>('/commands', { token, body: { case: caseId, commands: commands.map(([kind, body]) => ({ id: mint(), kind, body })) } })).results;
  const agent = async (): Promise<string> => (await ask<DeskSession>('/desk/sessions', { body: { agent: 'ada', password } })).access;
  const entries = async (token: string, caseId: string): Promise<readonly WireEntry[]> => (await ask<{ entries: WireEntry[] }>(`/cases/${caseId}/entries?after=0&limit=200`, { token })).entries;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await server.end(signal);
    running.delete(server);
  };
  return { ask, give, agent, entries, end };
}

const program = buildServer();
const codeOf = (result: CommandResult | undefined): string => (result?.outcome === 'refused' ? result.problem.code : (result?.outcome ?? 'nothing'));

it('a server killed between dial and outcome says on its return that nobody knows, and rings nobody twice', async () => {
  const first = await start('09:00:00');
  const { access: customer } = await first.ask<Session>('/sites/acme/sessions', { body: {} });
  const caseId = mint();
  const [, request] = await first.give(customer, caseId, ['case.open', { topic: 'general', lang: 'en' }], ['callback.request', { number: '030 23125 001' }]);
  const callback = request?.id ?? '';
  const asked = await first.give(await first.agent(), caseId, ['callback.accept', { callback }], ['callback.dial', { callback }]);
  assert.deepEqual(asked.map(codeOf), ['accepted', 'accepted']);
  await first.end('SIGKILL');

  // Back within the minute: what was dialled is known, and nobody dials it again.
  const second = await start('09:00:40');
  const again = await second.give(await second.agent(), caseId, ['callback.accept', { callback }], ['callback.dial', { callback }]);
  assert.deepEqual(again.map(codeOf), ['callback_taken', 'callback_taken']);
  await second.end('SIGKILL');

  const third = await start('09:10:30');
  const token = await third.agent();
  const patience = Date.now() + 30_000;
  while (!(await third.entries(token, caseId)).some(({ kind }) => kind === 'callback.attempted')) {
    assert.ok(Date.now() < patience, 'the clock does not say what became of the call');
  }
  const kinds = (await third.entries(token, caseId)).filter(({ kind }) => kind.startsWith('callback.'));
  assert.deepEqual(kinds.map(({ kind }) => kind), ['callback.requested', 'callback.queued', 'callback.accepted', 'callback.dialled', 'callback.attempted']);
  const attempted = kinds.at(-1)?.body;
  assert.equal(attempted?.result, 'unknown');
  assert.ok(Date.parse(String(attempted.nextTryAt)) - Date.parse(String(attempted.dialledAt)) > 60_000);
  assert.match(codeOf((await third.give(token, caseId, ['callback.accept', { callback }]))[0]), /not_due/);
  await third.end('SIGTERM');
});
