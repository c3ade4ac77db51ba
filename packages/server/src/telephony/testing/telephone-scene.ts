import { randomBytes, randomUUID, scryptSync } from 'node:crypto';

import { createMemoryGateway, createMemoryStore, type GatewayConfig, type MemoryGateway, readConfig, type Store } from '@faden/gateway';
import { createUuidV7, type CommandResult, type DeskAgent, type DeskSession, type WireEntry } from '@faden/protocol';

import { type Listener, openListener } from '../../serving/listener.ts';
import { createRouter } from '../../serving/routes.ts';
import { openDatabase } from '../../sqlite/database.ts';
import { createSqliteStore } from '../../sqlite/sqlite-store.ts';
import { freshDirectory } from '../../testing/fresh-directory.ts';
import { createMovedClock, type MovedClock } from '../../testing/moved-clock.ts';
import { smallConfig } from '../../testing/small-config.ts';
import { openTelephone } from '../open-telephone.ts';
import { type FakeProvider, openFakeProvider } from './fake-provider.ts';

/** The stores a gateway is tried on. */
export const stores = ['memory', 'sqlite'] as const;

/** A gateway on a real socket, a provider on another, an agent and a customer whose callback the agent has accepted. */
export interface TelephoneScene {
  readonly provider: FakeProvider;
  readonly clock: MovedClock;
  readonly caseId: string;
  readonly callback: string;
  readonly origin: string;
  /** Who signed in at the desk. */
  readonly agent: DeskAgent;
  gateway(): MemoryGateway;
  /** Gives a command as the agent. */
  asAgent(kind: string, body: object): Promise<CommandResult>;
  /** The agent asks for the call, and the gateway works it off. */
  dial(): Promise<void>;
  /** Everything due is done, and nothing is under way any more. */
  tick(): Promise<void>;
  /** The bodies of the entries about the callback, by kind, in order. */
  said(): Promise<readonly (readonly [kind: string, body: Record<string, unknown>])[]>;
  entries(): Promise<readonly WireEntry[]>;
  /** The gateway dies without a word, and another takes its place on the same store. */
  crash(): void;
  close(): Promise<void>;
}

export const account = { account: 'AC00000000000000000000000000000042', token: 'a token of the provider' };
export const numbers = { agent: '+493023125900', site: '+493023125800', customer: '+493023125001' };

const password = 'the words of an agent';
// As cheap as scrypt can be.
const salt = Buffer.alloc(17);
const passwordHash = `scrypt$2$8$1$${salt.toString('base64url')}$${scryptSync(password, salt, 32, { N: 2, r: 8, p: 1 }).toString('base64url')}`;

function configFor(provider: FakeProvider, more: object): GatewayConfig {
  const [site] = smallConfig.sites;
  const reading = readConfig({
    demo: true,
    sites: [{ ...site, channels: ['chat', 'phone'], calls: { callingNumber: numbers.site } }],
    agents: [{ id: 'ada', name: 'Ada Ash', role: 'agent', sites: ['acme'], passwordHash }],
    channels: { phone: 'type' in more ? more : { type: 'twilio', api: provider.origin, account: account.account, tokenVariable: 'PHONE_TOKEN', phones: { ada: numbers.agent }, ...more } },
  });
  if (reading.type === 'invalid') throw new Error(reading.errors.join('\n'));
  return reading.config;
}

async function openStore(kind: (typeof stores)[number]): Promise<{ readonly store: Store; close(): void }> {
  if (kind === 'memory') return { store: createMemoryStore({ epoch: 'e1' }), close: () => undefined };
  const directory = freshDirectory();
  const database = await openDatabase({ directory: directory.path, newEpoch: randomUUID });
  return { store: createSqliteStore(database), close: () => [database.close(), directory.remove()] };
}

interface Opened {
  readonly provider: FakeProvider;
  readonly opened: Awaited<ReturnType<typeof openStore>>;
  readonly listener: Listener;
}

/** Opens a scene, or leaves nothing open. */
export async function openTelephoneScene(kind: (typeof stores)[number], more: object = {}): Promise<TelephoneScene> {
  const [provider, opened, listener] = await Promise.all([openFakeProvider(account), openStore(kind), openListener({ host: '127.0.0.1', port: 0, proxies: 0 })]);
  try {
    return await play({ provider, opened, listener }, more);
  } catch (error) {
    await Promise.all([provider.close(), listener.close(0)]);
    opened.close();
    throw error;
  }
}

async function play({ provider, opened, listener }: Opened, more: object): Promise<TelephoneScene> {
  const config = configFor(provider, more);
  const clock = createMovedClock('2026-11-23T09:00:00.000Z');
  const origin = `http://127.0.0.1:${listener.port}`;
  const build = (): MemoryGateway => {
    const bare = createMemoryGateway(config, { clock, random: (length) => randomBytes(length), store: opened.store });
    const settings = { publicUrl: origin, secret: () => account.token };
    const telephone = openTelephone({ config, directory: bare.deps.directory, settings, fetch, timeout: () => AbortSignal.timeout(2000) });
    return createMemoryGateway(config, { ...bare.deps, random: (length) => randomBytes(length), channels: telephone ? [telephone] : [] });
  };
  let gateway = build();
  listener.serve(createRouter([['/v1/', (request, visitor) => gateway.fetch(request, visitor)]]));

  const ask = async <T>(path: string, { token, body }: { readonly token?: string; readonly body?: object } = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${origin}/v1${path}`, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return response.json() as never;
  };
  const id = createUuidV7({ now: () => clock.now(), random: (length) => randomBytes(length) });
  const give = async (token: string, caseId: string, ...commands: readonly { id: string; kind: string; body: object }[]): Promise<CommandResult> => {
    const { results } = await ask<{ results: CommandResult[] }>('/commands', { token, body: { case: caseId, commands } });
    const last = results.at(-1);
    if (last === undefined) throw new Error('There is no answer.');
    return last;
  };
  const [customer, agent] = await Promise.all([ask<{ access: string }>('/sites/acme/sessions', { body: {} }), ask<DeskSession>('/desk/sessions', { body: { agent: 'ada', password } })]);
  const [caseId, callback] = [id(), id()];
  const asAgent = (kind: string, body: object): Promise<CommandResult> => give(agent.access, caseId, { id: id(), kind, body });
  const booked = await give(customer.access, caseId,
    { id: id(), kind: 'case.open', body: { topic: 'general', lang: 'en', text: 'Please call me.' } },
    { id: callback, kind: 'callback.request', body: { number: numbers.customer } });
  if (booked.outcome !== 'accepted') throw new Error(JSON.stringify(booked));

  const scene: TelephoneScene = {
    provider, clock, caseId, callback, origin, asAgent, agent: agent.agent,
    gateway: () => gateway,
    tick: async () => {
      await gateway.tick(clock.now());
      await gateway.drain(5000);
    },
    dial: async () => {
      for (const [kind, body] of [['callback.accept', { callback }], ['callback.dial', { callback, by: 'provider' }]] as const) {
        const result = await asAgent(kind, body);
        if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result));
      }
    },
    entries: async () => (await ask<{ entries: WireEntry[] }>(`/cases/${caseId}/entries?after=0&limit=100`, { token: customer.access })).entries,
    said: async () => (await scene.entries()).filter(({ kind }) => kind.startsWith('callback.')).map(({ kind, body }) => [kind.slice('callback.'.length), body ?? {}]),
    crash: () => void (gateway = build()),
    close: async () => {
      await listener.close(0);
      await gateway.close();
      opened.close();
      await provider.close();
    },
  };
  return scene;
}
