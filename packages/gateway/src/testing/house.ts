import { createUuidV7, type CommandResult, type DeskSession, type Session, type WireCommand } from '@faden/protocol';

import { createMemoryGateway, type MemoryGateway, type MemoryGatewayDeps } from '../create-memory-gateway.ts';
import type { GatewayConfig } from '../config/config-schema.ts';
import type { RequestInfo } from '../gateway.ts';
import { createSeededRandom } from './seeded-random.ts';
import { createTestClock, type TestClock } from './test-clock.ts';
import { testConfig } from './test-config.ts';
import { testPassword } from './test-password.ts';

/** A request as tests write it. */
export interface Asked extends RequestInfo {
  readonly method?: string;
  readonly token?: string;
  readonly origin?: string | null;
  readonly body?: unknown;
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A gateway in memory with a clock to move, and short ways to the usual requests. */
export interface House {
  readonly gateway: MemoryGateway;
  readonly clock: TestClock;
  readonly id: () => string;
  ask(path: string, asked?: Asked): Promise<Response>;
  json<T = Record<string, unknown>>(path: string, asked?: Asked): Promise<T>;
  customer(site?: string, body?: unknown): Promise<Session>;
  agent(id?: string): Promise<DeskSession>;
  command(kind: string, body?: Record<string, unknown>): WireCommand;
  give(token: string, caseId: string, ...commands: WireCommand[]): Promise<readonly CommandResult[]>;
  /** Opens a case with a first message; answers its id. */
  open(token: string, text?: string, more?: Record<string, unknown>): Promise<string>;
  /** The same store and files in a new process. */
  restart(): House;
}

// Houses share stores in tests; tokens of two of them must not be the same.
let houses = 0;

const BASE = 'https://contact.example';

export const origins = { musterbank: 'https://www.musterbank.example', stadtwerke: 'https://www.stadtwerke.example', desk: 'https://desk.example' };

export function createHouse(given: Partial<MemoryGatewayDeps> & { config?: GatewayConfig; clock?: TestClock } = {}): House {
  const { config = testConfig(), clock = createTestClock(), ...parts } = given;
  const random = parts.random ?? createSeededRandom((houses += 1));
  const gateway = createMemoryGateway(config, { ...parts, clock, random, settings: { deskOrigins: [origins.desk], ...parts.settings } });
  const id = createUuidV7({ now: () => clock.now(), random });
  const house: House = {
    gateway, clock, id,
    ask: (path, { method, token, origin = null, body, raw, headers = {}, address, signal } = {}) => {
      const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const request = new Request(`${BASE}/v1${path}`, {
        method: method ?? (sent === undefined ? 'GET' : 'POST'),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(origin === null ? {} : { origin }),
          ...headers,
        },
        ...(sent === undefined ? {} : { body: sent }),
        ...(signal === undefined ? {} : { signal }),
      });
      return gateway.fetch(request, address === undefined ? {} : { address });
    },
    json: async (path, asked) => {
      const response = await house.ask(path, asked);
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return response.json() as never;
    },
    customer: (site = 'musterbank', body = {}) => house.json<Session>(`/sites/${site}/sessions`, { body }),
    agent: (agent = 'aylin') => house.json<DeskSession>('/desk/sessions', { body: { agent, password: testPassword } }),
    command: (kind, body = {}) => ({ id: id(), kind, body }),
    give: async (token, caseId, ...commands) => {
      const answer = await house.json<{ results: CommandResult[] }>('/commands', { token, body: { case: caseId, commands } });
      return answer.results;
    },
    open: async (token, text = 'My bill is wrong.', more = {}) => {
      const caseId = id();
      const [result] = await house.give(token, caseId, house.command('case.open', { topic: 'billing', lang: 'en', text, ...more }));
      if (result?.outcome !== 'accepted') throw new Error(`The case was not opened: ${JSON.stringify(result)}`);
      return caseId;
    },
    restart: () => createHouse({ ...given, config, clock, random, store: gateway.deps.store, files: gateway.deps.files }),
  };
  return house;
}
