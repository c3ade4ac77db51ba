import {
  agentRules, customerRules, decide, entryId, evolve, FadenError, initialState, owedCallbacks, owedPromise, systemRules, type Actor, type CaseState, type Entry, type Found, type InboxRow,
  type InternalKind, type NewEntry, type SiteProfile, type WireEntry,
} from '@faden/protocol';

import { callsFound } from './fake-calls.ts';
import { cardFor, houseAgents } from './house.ts';

/** What a command is, before it has an id. */
export interface Ask {
  readonly kind: string;
  readonly body: object;
}

/** A case whose every entry was decided by the real rules, kept in memory. */
export interface FakeCase {
  readonly id: string;
  readonly site: SiteProfile;
  readonly entries: readonly WireEntry[];
  readonly internal: readonly Entry<InternalKind>[];
  readonly state: CaseState;
  readonly customer: { readonly name?: string; readonly assurance: 'anonymous' | 'site-authenticated' };
  /** Decides a command and writes what it brings; throws the refusal. Gives the command's id. */
  act(actor: 'customer' | 'clock' | string, ask: Ask, now: number): string;
  /** How far each side has read. */
  read: { customer: number; centre: number };
  row(): InboxRow;
}

let counter = 0;
/** A fresh id in the form of a UUID of version 7, the same in every run. */
export function nextId(): string {
  counter += 1;
  return `01900000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
}

const symbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const referenceOf = (prefix: string, n: number): string => `${prefix}-${[7, 15, 3, 20].map((step) => symbols[(n * step + step) % 32]).join('')}-${[9, 2, 16].map((step) => symbols[(n * step) % 32]).join('')}`;

/** Makes an empty case of a customer at a site. */
export function createFakeCase(site: SiteProfile, customer: FakeCase['customer']): FakeCase {
  const id = nextId();
  const entries: WireEntry[] = [];
  const internal: Entry<InternalKind>[] = [];
  const read = { customer: 0, centre: 0 };
  const person = `c-${id}`;
  const reference = referenceOf(site.prefix, counter);
  let state = initialState;

  const actorOf = (who: string): Actor => {
    if (who === 'clock') return { role: 'system', actor: 'clock' };
    if (who === 'customer') return { role: 'customer', actor: person, ...customer };
    const agent = houseAgents.find((one) => one.id === who);
    if (!agent) throw new Error(`There is no agent ${who}.`);
    return { role: agent.role, actor: agent.id, card: cardFor(agent, site) };
  };
  const found = (body: object, now: number): Found => ({
    ...callsFound(body, entries, now),
    reference,
    readByCustomer: read.customer,
    agents: Object.fromEntries(houseAgents.map((agent) => [agent.id, { card: cardFor(agent, site), role: agent.role }])),
    entries: Object.fromEntries(
      entries
        .filter(({ cause, kind }) => !['agent.introduced', 'owner.changed', 'case.status-changed'].includes(kind) && cause !== '')
        .map((entry) => [entry.cause, { id: entry.id, seq: entry.seq, kind: entry.kind as never, at: entry.at, by: entry.by, removed: entry.body === null, revisions: [] }]),
    ),
  });
  const seal = (fresh: NewEntry, place: number, seq: number, cause: string, by: Actor, now: number) =>
    ({ id: entryId(cause, place), seq, at: new Date(now).toISOString(), by: { role: by.role, actor: by.actor }, channel: 'chat', kind: fresh.kind, cause, body: { ...fresh.body }, salt: '', hash: `h${seq}` }) as WireEntry;

  return {
    id,
    site,
    entries,
    internal,
    customer,
    read,
    get state() {
      return state;
    },
    act(who, { kind, body }, now) {
      const actor = actorOf(who);
      const cause = nextId();
      const command = { id: cause, kind, body: body as Record<string, unknown> };
      const rules = { customer: customerRules, system: systemRules }[actor.role as string] ?? agentRules;
      const decision = decide(rules, state, command, { case: id, actor, site, channel: 'chat', now: new Date(now).toISOString(), found: found(body, now) });
      if (decision.outcome === 'refused') throw new FadenError(decision.code, `refused: ${kind}`);
      decision.entries.forEach((fresh, place) => {
        const entry = seal(fresh, place, entries.length + 1, cause, actor, now);
        entries.push(entry);
        state = evolve(state, entry);
      });
      decision.internal.forEach((fresh, place) => internal.push(seal(fresh, place, internal.length + 1, cause, actor, now) as Entry<InternalKind>));
      decision.erases.forEach((erased) => {
        const at = entries.findIndex((entry) => entry.id === erased);
        const entry = entries[at];
        if (entry) entries[at] = { ...entry, body: null };
      });
      return cause;
    },
    row: () => rowOf({ id, site, customer, state, entries }),
  };
}

function rowOf({ id, site, customer, state, entries }: Pick<FakeCase, 'id' | 'site' | 'customer' | 'state' | 'entries'>): InboxRow {
  const { people } = state;
  const owner = entries.findLast(({ kind }) => kind === 'owner.changed') as Entry<'owner.changed'> | undefined;
  const promise = owedPromise(state.commitments);
  const callbacks = owedCallbacks([], state.callbacks, entries);
  const first = entries.find(({ kind, by }) => kind === 'message.posted' && by.role === 'customer') as Entry<'message.posted'> | undefined;
  const head = entries.at(-1);
  return {
    id,
    site: site.id,
    reference: state.case.reference ?? '',
    topic: state.case.topic,
    status: state.case.status ?? 'received',
    owner: owner?.body?.to ?? null,
    customer: customer.name === undefined ? {} : { name: customer.name },
    ...(first?.body && { subject: first.body.text.slice(0, 120) }),
    openedAt: state.case.openedAt ?? '',
    waitingSince: state.words.waitingSince,
    nextUpdateDue: state.case.nextUpdateBy,
    handover: people.handover && { to: people.handover.to, expiresAt: people.handover.expiresAt },
    escalation: people.escalation === null || people.escalation.answered ? null : { level: people.escalation.level, answerBy: people.escalation.answerBy },
    ...(promise && { promise }),
    ...(callbacks.length > 0 && { callbacks: [...callbacks] }),
    mark: ['e1', head?.seq ?? 0, head?.hash ?? ''],
  };
}
