import { randomBytes, randomUUID } from 'node:crypto';

import { createMemoryGateway, type Limiter, type MemoryGateway, readConfig } from '@faden/gateway';
import { type CommandResult, createUuidV7, type Session } from '@faden/protocol';

import { phoneNumbers } from '../numbers/phone-numbers.ts';
import { openDatabase } from '../sqlite/database.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import { freshDirectory } from './fresh-directory.ts';

/** A gateway over a real database and real numbering plans, at ten o'clock on a Monday, and short ways to ask for calls. */
export interface CallingGateway {
  readonly gateway: MemoryGateway;
  now: number;
  /** A request that comes from an address; one of an own block by default. */
  post<T>(path: string, body: unknown, more?: { readonly token?: string; readonly address?: string }): Promise<T>;
  get<T>(path: string, token?: string): Promise<T>;
  /** A new customer with an open case, each from an own block of addresses. */
  person(): Promise<Person>;
  /** Asks for a call; answers the result of the request. */
  ask(person: Person, body: Readonly<Record<string, unknown>>, address?: string): Promise<CommandResult>;
  close(): Promise<void>;
}

/** Somebody who has written. */
export interface Person {
  readonly token: string;
  readonly caseId: string;
  readonly address: string;
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

function configOf(calls: object): unknown {
  return {
    demo: true,
    agents: [],
    limits: { commandsBurst: 100_000, sessionsPerHour: 100_000 },
    sites: [{
      id: 'musterbank', prefix: 'MB', name: 'Musterbank', operator: { name: 'Rhein-Dialog GmbH' }, supervisor: 'Maria Brandt', companyContact: 'Petra Sommer',
      languages: ['de', 'en'], channels: ['chat', 'phone'], telephone: '+498999998100', origins: [], theme: { accent: '#0a5c8a' }, calls,
      calendar: { timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }], exceptions: [] },
      topics: [{ id: 'billing', label: { de: 'Rechnung' }, team: { id: 'billing', name: 'Rechnungsteam', responsible: 'Maria Brandt' } }],
    }],
  };
}

export async function createCallingGateway({ calls = {}, limiter }: { readonly calls?: object; readonly limiter?: Limiter } = {}): Promise<CallingGateway> {
  const reading = readConfig(configOf(calls));
  if (reading.type === 'invalid') throw new Error(reading.errors.join('\n'));
  const directory = freshDirectory();
  const database = await openDatabase({ directory: directory.path, newEpoch: randomUUID });
  const self = { now: Date.parse('2026-11-23T09:00:00.000Z') };
  const clock = { now: () => self.now, after: (_ms: number, run: () => void) => {
    const turn = setImmediate(run);
    return () => clearImmediate(turn);
  } };
  const gateway = createMemoryGateway(reading.config, { clock, random, store: createSqliteStore(database), numbers: phoneNumbers, ...(limiter === undefined ? {} : { limiter }) });
  const mint = createUuidV7({ now: clock.now, random });
  let people = 0;
  const send = async <T>(method: string, path: string, { body, token, address }: { readonly body?: unknown; readonly token?: string | undefined; readonly address?: string | undefined }): Promise<T> => {
    const headers = { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const response = await gateway.fetch(new Request(`https://contact.example/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }), address === undefined ? {} : { address });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const made: CallingGateway = {
    gateway,
    get now() {
      return self.now;
    },
    set now(at) {
      self.now = at;
    },
    post: (path, body, more = {}) => send('POST', path, { body, ...more }),
    get: (path, token) => send('GET', path, { token }),
    person: async () => {
      people += 1;
      const address = `10.${Math.floor(people / 250)}.${people % 250}.7`;
      const { access: token } = await made.post<Session>('/sites/musterbank/sessions', {}, { address });
      const caseId = mint();
      await made.post('/commands', { case: caseId, commands: [{ id: mint(), kind: 'case.open', body: { topic: 'billing', lang: 'de', text: 'Guten Tag' } }] }, { token, address });
      return { token, caseId, address };
    },
    ask: async ({ token, caseId, address: own }, body, address = own) => {
      const { results } = await made.post<{ results: CommandResult[] }>('/commands', { case: caseId, commands: [{ id: mint(), kind: 'callback.request', body }] }, { token, address });
      const [result] = results;
      if (result === undefined) throw new Error('There is no result.');
      return result;
    },
    close: async () => {
      await gateway.close();
      database.close();
      directory.remove();
    },
  };
  return made;
}
