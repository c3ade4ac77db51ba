import type { ConnectionState, Desk, DeskCaseHandle, DeskConversation, Unsubscribe } from '@faden/client';
import { agentRules, FadenError, viewOf, type DeskAgent, type ErrorCode, type TimelineItem } from '@faden/protocol';

import { callsOf } from './fake-calls.ts';
import { createFakeCase, type Ask, type FakeCase } from './fake-case.ts';
import { cardFor, houseAgents, houseSites } from './house.ts';

/** A command somebody gave, in the order given. */
export interface Given extends Ask {
  readonly agent: string;
  readonly case: string;
  readonly site: string;
}

/**
 * A contact centre in memory, to test screens against. Its cases are decided by the real rules, so it cannot accept what the gateway refuses.
 * To add a story: `open` a case, then `say` what the customer does and `act` what the agents do; every desk made by `desk` sees it at once.
 */
export interface FakeHouse {
  /** The house's own time, in epoch ms. */
  now: number;
  readonly given: readonly Given[];
  readonly connection: ConnectionState;
  /** How many listeners hang on this house. */
  readonly listening: number;
  open(site: string, topic: string, customer: string | null, text: string, page?: string): FakeCase;
  say(on: FakeCase, ask: Ask, afterMs?: number): string;
  act(agent: string, on: FakeCase, ask: Ask, afterMs?: number): string;
  /** The clock does what is due. */
  tick(on: FakeCase, ask: Ask): void;
  /** The customer has read everything up to here. */
  readByCustomer(on: FakeCase): void;
  typing(on: FakeCase, typing: boolean): void;
  online(on: FakeCase, online: boolean): void;
  /** An agent comes to their desk. */
  arrives(agent: string): void;
  connect(state: ConnectionState): void;
  /** From now on every command of this kind is refused, until told otherwise. */
  refuse(kind: string, code: ErrorCode | null): void;
  /** Shows only so many of the newest entries of a case until older ones are asked for; what `older` waits for. */
  hold(on: FakeCase, shown: number, until?: Promise<void>): void;
  /** Commands wait until the returned function is called. */
  delay(): () => void;
  /** A desk; signed in already when an agent is named. */
  desk(agent?: string): Desk;
}

interface Held {
  shown: number;
  readonly until: Promise<void>;
}

interface Inside {
  readonly cases: Map<string, FakeCase>;
  readonly typing: Set<string>;
  readonly online: Set<string>;
  readonly held: Map<string, Held>;
  readonly refused: Map<string, ErrorCode>;
  readonly given: Given[];
  readonly listeners: Set<() => void>;
  /** Who is away though they answer for a brand. */
  readonly away: Set<string>;
  wait: Promise<void>;
  connection: ConnectionState;
}

const PAGE = 50;

/** Makes an empty house at a given time. */
export function createFakeHouse(now: string): FakeHouse {
  const inside: Inside = {
    cases: new Map(), typing: new Set(), online: new Set(), held: new Map(), refused: new Map(), given: [], listeners: new Set(), away: new Set(['aylin']), wait: Promise.resolve(), connection: 'live',
  };
  const changed = (): void => inside.listeners.forEach((listener) => listener());
  const house: FakeHouse = {
    now: Date.parse(now),
    given: inside.given,
    get connection() {
      return inside.connection;
    },
    get listening() {
      return inside.listeners.size;
    },
    open(site, topic, customer, text, page) {
      const profile = houseSites.find(({ id }) => id === site);
      if (!profile) throw new Error(`There is no site ${site}.`);
      const made = createFakeCase(profile, customer === null ? { assurance: 'anonymous' } : { assurance: 'site-authenticated', name: customer });
      inside.cases.set(made.id, made);
      house.say(made, { kind: 'case.open', body: { topic, lang: 'en', text, ...(page !== undefined && { page: { url: 'https://www.musterbank.example/', title: page } }) } });
      return made;
    },
    say(on, ask, afterMs = 0) {
      house.now += afterMs;
      const id = on.act('customer', ask, house.now);
      changed();
      return id;
    },
    act(agent, on, ask, afterMs = 0) {
      house.now += afterMs;
      const id = on.act(agent, ask, house.now);
      changed();
      return id;
    },
    tick(on, ask) {
      on.act('clock', ask, house.now);
      changed();
    },
    readByCustomer(on) {
      on.read.customer = on.entries.length;
      changed();
    },
    typing(on, typing) {
      if (typing) inside.typing.add(on.id);
      else inside.typing.delete(on.id);
      changed();
    },
    online(on, online) {
      if (online) inside.online.add(on.id);
      else inside.online.delete(on.id);
      changed();
    },
    arrives: (agent) => void inside.away.delete(agent),
    connect(state) {
      inside.connection = state;
      changed();
    },
    refuse(kind, code) {
      if (code === null) inside.refused.delete(kind);
      else inside.refused.set(kind, code);
    },
    hold: (on, shown, until = Promise.resolve()) => void inside.held.set(on.id, { shown, until }),
    delay() {
      let go = (): void => undefined;
      inside.wait = new Promise((resolve) => {
        go = resolve;
      });
      return () => go();
    },
    desk: (agent) => createFakeDesk(house, inside, agent),
  };
  return house;
}

function watch<T>(inside: Inside, read: () => T): { readonly value: T; subscribe(listener: (value: T) => void): Unsubscribe } {
  return {
    get value() {
      return read();
    },
    subscribe(listener) {
      const tell = (): void => listener(read());
      inside.listeners.add(tell);
      tell();
      return () => inside.listeners.delete(tell);
    },
  };
}

function createFakeDesk(house: FakeHouse, inside: Inside, signedIn: string | undefined): Desk {
  const agentOf = (id: string | undefined): DeskAgent | null => {
    const found = houseAgents.find((one) => one.id === id);
    return found ? { id: found.id, name: found.name, role: found.role, sites: houseSites.map((site) => site.id) } : null;
  };
  let agent = agentOf(signedIn);
  const tell = (): void => inside.listeners.forEach((listener) => listener());
  const siteOf = (key: string) => {
    const profile = houseSites.find(({ id }) => id === key);
    if (!profile) throw new FadenError('not_found', 'no such site');
    return profile;
  };
  const rows = once(() => JSON.stringify([...inside.cases.values()].map((one) => one.row())), () => [...inside.cases.values()].map((one) => one.row()).filter(({ status }) => !ended(status)));
  return {
    async signIn(name, password) {
      const known = agentOf(name);
      if (inside.connection === 'offline') throw new FadenError('offline', 'no line');
      if (!known || password !== 'faden') throw new FadenError('unauthorized', 'wrong');
      agent = known;
      tell();
      return known;
    },
    resume: async () => agent,
    async signOut() {
      agent = null;
      tell();
    },
    agent: watch(inside, () => agent),
    connection: watch(inside, () => inside.connection),
    inbox: watch(inside, rows),
    callbacks: watch(inside, once(() => JSON.stringify([house.now, rows()]), () => callsOf(rows(), house.now))),
    now: () => house.now,
    ended: async () => ({ cases: [...inside.cases.values()].map((one) => one.row()).filter(({ status }) => ended(status)) }),
    case: (id) => createFakeHandle(house, inside, id, () => agent?.id ?? ''),
    agents: async (site) => houseAgents.map((one) => ({ id: one.id, role: one.role, card: cardFor(one, siteOf(site)), online: !inside.away.has(one.id) })),
    profile: async (site) => siteOf(site),
    destroy: async () => undefined,
  };
}

const ended = (status: string): boolean => ['closed', 'withdrawn', 'merged'].includes(status);

/** Gives the same value as long as its key is the same, as a real store does. */
function once<T>(key: () => string, make: () => T): () => T {
  let last: { readonly key: string; readonly value: T } | undefined;
  return () => {
    const fresh = key();
    if (last?.key !== fresh) last = { key: fresh, value: make() };
    return last.value;
  };
}

function createFakeHandle(house: FakeHouse, inside: Inside, id: string, agent: () => string): DeskCaseHandle {
  const on = inside.cases.get(id);
  const key = (): string => JSON.stringify([on?.entries.length, on?.entries.filter(({ body }) => body === null).length, on?.internal.length, on?.read, inside.typing.has(id), inside.online.has(id), inside.held.get(id)?.shown]);
  const observed = watch(inside, once(key, () => (on ? conversationOf(on, inside) : nothing(id))));
  return {
    id,
    get value() {
      return observed.value;
    },
    subscribe: observed.subscribe,
    async give(kind, body) {
      await inside.wait;
      if (!on) throw new FadenError('not_found', 'no such case');
      inside.given.push({ agent: agent(), case: id, site: on.site.id, kind, body });
      const code = inside.refused.get(kind);
      if (code) throw new FadenError(code, 'as told');
      return house.act(agent(), on, { kind, body });
    },
    sendFile: async () => '',
    retryFile: async () => '',
    discardFile: () => undefined,
    typing: () => undefined,
    markRead() {
      if (on) on.read.centre = on.entries.length;
    },
    async older() {
      const held = inside.held.get(id);
      if (!held) return;
      await held.until;
      held.shown += PAGE;
      inside.listeners.forEach((listener) => listener());
    },
    file: async () => new Blob(['bytes']),
    close: () => undefined,
  };
}

function conversationOf(on: FakeCase, inside: Inside): DeskConversation {
  const shown = inside.held.get(on.id)?.shown ?? Infinity;
  const window = on.entries.slice(-Math.min(shown, on.entries.length));
  const actor = { role: 'agent' as const, actor: 'jonas' };
  const view = viewOf({ id: on.id, state: on.state, window, pinned: on.entries, hasOlder: window.length < on.entries.length, pending: [], rules: agentRules, context: { actor, site: on.site, channel: 'chat' } });
  return {
    ...view,
    phase: 'ready',
    site: on.site.id,
    internal: on.internal,
    clock: on.state.case.clock,
    typing: inside.typing.has(on.id) ? [{ actor: `c-${on.id}` }] : [],
    read: { ...on.read, rev: on.read.customer + on.read.centre },
    unread: 0,
    uploads: [],
    customer: { ...on.customer, online: inside.online.has(on.id) },
  };
}

const nothing = (id: string): DeskConversation => ({
  id, phase: 'refused', site: '', status: null, topic: '', purpose: 'service', openedAt: null, nextStep: 'none', nextUpdateBy: null, cards: {}, facts: [], consults: [], callbacks: [], commitments: [], statements: [], requests: [], consents: [], timeline: [] as readonly TimelineItem[],
  hasOlder: false, typing: [], read: { customer: 0, centre: 0, rev: 0 }, unread: 0, uploads: [], internal: [], customer: { assurance: 'anonymous', online: false },
});
