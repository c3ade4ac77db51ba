import assert from 'node:assert/strict';

import { type Id, instantFrom } from '../basics/primitives.ts';
import type { WireCommand } from '../commands/command.ts';
import type { Actor, Context, Found, FoundCase, FoundEntry, FoundFile, Need } from '../decide/context.ts';
import { decide, needs } from '../decide/decide.ts';
import type { Accepted, Decision } from '../decide/decision.ts';
import { dues } from '../decide/dues.ts';
import type { Rules } from '../decide/rule.ts';
import type { EntryKind, NewEntry, WireEntry } from '../entries/entry.ts';
import { entryId } from '../ids/entry-id.ts';
import { makeReference } from '../reference/reference.ts';
import { guardedRules } from '../rules/guarded-rules.ts';
import type { SiteProfile } from '../site/profile.ts';
import type { CaseState } from '../state/case-state.ts';
import { evolve } from '../state/evolve.ts';
import { initialState } from '../state/initial-state.ts';
import { bankSite } from './bank-site.ts';
import { BenchCalls, type CallsAround } from './bench-calls.ts';
import { cast, type Person, staff } from './cast.ts';

/** A Monday morning in November, one hour after the bank has opened. */
export const MONDAY_MORNING = Date.parse('2026-11-23T09:00:00.000+01:00');

const uuid = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const rulesOf = (person: Person): Rules => {
  const { role } = cast[person];
  return guardedRules[role === 'customer' || role === 'system' ? role : 'agent'];
};

/**
 * One case at a desk without machines: it decides with every look-up answered, numbers and keeps the entries, folds the
 * state, and lets time pass only when told to. To try another site, policy or look-up, change its public fields.
 */
export class CaseBench {
  readonly id: Id = uuid(1);
  site: SiteProfile = bankSite;
  now = MONDAY_MORNING;
  state: CaseState = initialState;
  readonly entries: WireEntry[] = [];
  readonly internal: NewEntry[] = [];
  readonly cases = new Map<Id, FoundCase>();
  readonly files = new Map<Id, FoundFile>();
  readonly calls = new BenchCalls();
  readByCustomer = 0;
  /** Grows whenever something on the cards of the staff changes. */
  cardVersion = 1;
  #numbers = 1;
  #done = new Set<string>();

  /** Lets time pass. */
  pass(ms: number): this {
    this.now += ms;
    return this;
  }

  /** An id nobody has used. */
  freshId(): Id {
    this.#numbers += 1;
    return uuid(this.#numbers);
  }

  /** What everybody knows around a command. */
  contextOf(person: Person, found: Found): Context {
    const actor: Actor = cast[person];
    const card = actor.card && { ...actor.card, version: `${actor.actor}-${this.cardVersion}` };
    return {
      case: this.id,
      actor: { ...actor, ...(card && { card }) },
      site: this.site,
      channel: 'chat',
      now: instantFrom(this.now),
      found,
    };
  }

  /** What would come of a command, with every look-up answered. */
  decide(person: Person, command: WireCommand): Decision {
    const rules = rulesOf(person);
    return decide(rules, this.state, command, this.contextOf(person, this.#find(needs(rules, command, this.state))));
  }

  /** Decides a command and, when it is accepted, writes what it brings. */
  give(person: Person, kind: string, body: object = {}, id = this.freshId()): Decision {
    const decision = this.decide(person, { id, kind, body: body as WireCommand['body'] });
    if (decision.outcome === 'accepted') this.write(cast[person], id, decision);
    return decision;
  }

  /** Gives a command that must be accepted; returns its name. */
  must(person: Person, kind: string, body: object = {}): Id {
    const id = this.freshId();
    const decision = this.give(person, kind, body, id);
    assert.equal(decision.outcome, 'accepted', `${person} ${kind}: ${JSON.stringify(decision)}`);
    return id;
  }

  /** Does everything that is due by now, as a clock would, until nothing is left. */
  tick(): this {
    for (;;) {
      const due = dues(this.state, this.site).find(
        ({ at, kind, entity }) => at <= instantFrom(this.now) && !this.#done.has(`${kind} ${entity} ${at}`),
      );
      if (due === undefined) return this;
      this.#done.add(`${due.kind} ${due.entity} ${due.at}`);
      this.give('clock', due.kind, due.body);
    }
  }

  /** The kinds of all public entries so far. */
  kinds(): readonly string[] {
    return this.entries.map(({ kind }) => kind);
  }

  /** Writes what an accepted command brings. */
  write({ role, actor }: Actor, cause: Id, { entries, internal, erases, claims, releases }: Accepted): void {
    this.calls.take({ claims, releases }, this.now);
    for (const [place, { kind, body }] of entries.entries()) {
      const seq = this.entries.length + 1;
      const at = instantFrom(this.now);
      // Through JSON, as on every wire and in every store.
      const entry = JSON.parse(
        JSON.stringify({
          id: entryId(cause, place),
          seq,
          at,
          by: { role, actor },
          channel: 'chat',
          kind,
          cause,
          body,
          salt: 's',
          hash: `h${seq}`,
        }),
      ) as WireEntry;
      this.entries.push(entry);
      this.state = evolve(this.state, entry);
    }
    this.internal.push(...internal);
    for (const [index, entry] of this.entries.entries()) {
      if (erases.includes(entry.id)) this.entries[index] = { ...entry, body: null };
    }
  }

  #find(asked: readonly Need[]): Found {
    const entries: Record<string, FoundEntry | null> = {};
    const agents: Record<string, (typeof staff)[string] | null> = {};
    const cases: Record<string, FoundCase | null> = {};
    const files: Record<string, FoundFile | null> = {};
    for (const need of asked) {
      if (need.what === 'entry') entries[need.name] = this.#entry(need.name, need.kinds);
      if (need.what === 'agent') agents[need.id] = (Object.hasOwn(staff, need.id) ? staff[need.id] : null) ?? null;
      if (need.what === 'case') cases[need.id] = this.cases.get(need.id) ?? null;
      if (need.what === 'file') files[need.id] = this.files.get(need.id) ?? null;
    }
    const reference = asked.some(({ what }) => what === 'reference')
      ? { reference: makeReference('MB', new Uint8Array(12)) }
      : {};
    return { entries, agents, cases, files, readByCustomer: this.readByCustomer, ...reference, ...this.#findCalls(asked) };
  }

  #findCalls(asked: readonly Need[]): Found {
    const around: CallsAround = { site: this.site, customer: this.state.case.customer, now: this.now };
    const found: { -readonly [K in keyof Found]: Found[K] } = {};
    for (const need of asked) {
      if (need.what === 'number') found.numbers = { [need.text]: this.calls.number(need.text, around) };
      const number = need.what === 'callback' ? this.entries[need.seq - 1]?.body?.['number'] : undefined;
      if (need.what === 'callback') found.callbacks = { ...found.callbacks, [need.name]: this.calls.callback(number, around) };
      if (need.what === 'slot') found.slot = this.calls.slot(need, around);
      if (need.what === 'hold') found.hold = this.calls.holds.get(need.id) ?? null;
      if (need.what === 'queue') found.queue = { place: 3, expected: { from: instantFrom(this.now + 600_000), to: instantFrom(this.now + 1_200_000) } };
      if (need.what === 'code-word') found.codeWord = { ours: 'Birke', yours: 'Anker' };
      if (need.what === 'calling-number') found.callingNumber = '+493023125000';
    }
    return found;
  }

  #entry(name: string, kinds: readonly EntryKind[]): FoundEntry | null {
    const main = this.entries.find(({ cause, kind }) => cause === name && (kinds as readonly string[]).includes(kind));
    if (main === undefined) return null;
    const { id, seq, kind, at, by, body } = main;
    const revisions = this.entries.filter(
      (entry) => entry.kind === 'message.edited' && entry.body?.['message'] === name,
    );
    return {
      id,
      seq,
      kind: kind as EntryKind,
      at,
      by,
      removed: body === null,
      revisions: revisions.map((entry) => entry.id),
    };
  }
}

/** A bench at which Petra has just opened a case about her bill. */
export function openedBench(text = 'My bill is wrong.'): CaseBench {
  const bench = new CaseBench();
  bench.must('petra', 'case.open', { topic: 'billing', lang: 'de', text });
  return bench;
}
