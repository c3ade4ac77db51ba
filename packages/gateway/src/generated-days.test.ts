import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CommandResult, WireCommand, WireEntry } from '@faden/protocol';
import fc from 'fast-check';

import { createMemoryStore } from './memory/memory-store.ts';
import type { Store } from './ports/store.ts';
import { createHouse, type House } from './testing/house.ts';
import { listen, type Listener } from './testing/listener.ts';

/** What may happen on a day: somebody writes, an answer is lost, the store stumbles, the process dies, time passes. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('write' as const), who: fc.constantFrom('petra', 'otto', 'aylin', 'maria'), count: fc.integer({ min: 1, max: 4 }), lost: fc.constantFrom('no', 'no', 'answer') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('together' as const), count: fc.integer({ min: 2, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove' as const), who: fc.constantFrom('petra', 'otto') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('note' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('stumble' as const), how: fc.constantFrom('before', 'after') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 600_000 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Person {
  readonly name: string;
  readonly tag: string;
  readonly site: string;
  token: string;
  refresh: string;
  /** Posted by this person, in order, per case; acknowledged ones only. */
  readonly acknowledged: WireCommand[];
  readonly removed: Set<string>;
}

/** A store that can be told to fail one commit, before or after it happened. */
function stumblingStore(): { readonly store: Store; stumble(how: 'before' | 'after'): void } {
  const base = createMemoryStore({ epoch: 'e1' });
  let next: 'before' | 'after' | undefined;
  const commit: Store['timeline']['commit'] = async (writes, now) => {
    const how = next;
    next = undefined;
    if (how === 'before') throw new Error('no connection');
    const outcomes = await base.timeline.commit(writes, now);
    if (how === 'after') throw new Error('connection lost');
    return outcomes;
  };
  return { store: { ...base, timeline: { ...base.timeline, commit } }, stumble: (how) => void (next = how) };
}

class Day {
  house: House;
  readonly people: Readonly<Record<string, Person>>;
  readonly cases: Record<string, string> = {};
  listeners: { readonly person: Person; readonly live: Listener; readonly entries: Map<string, WireEntry[]> }[] = [];
  readonly #stumbling = stumblingStore();

  constructor() {
    this.house = createHouse({ store: this.#stumbling.store });
    const person = (name: string, site: string): Person => ({ name, tag: `words-of-${name}`, site, token: '', refresh: '', acknowledged: [], removed: new Set() });
    this.people = { petra: person('petra', 'musterbank'), otto: person('otto', 'stadtwerke'), aylin: person('aylin', ''), maria: person('maria', '') };
  }

  person(name: string): Person {
    const found = this.people[name];
    if (found === undefined) throw new Error(name);
    return found;
  }

  async begin(): Promise<void> {
    for (const name of ['petra', 'otto']) {
      const person = this.person(name);
      Object.assign(person, await this.house.customer(person.site).then(({ access, refresh }) => ({ token: access, refresh })));
      this.cases[name] = await this.house.open(person.token, `${person.tag} open`);
    }
    await this.signIn();
    await this.connect();
  }

  async signIn(): Promise<void> {
    for (const name of ['aylin', 'maria']) this.person(name).token = (await this.house.agent(name)).access;
    for (const name of ['petra', 'otto']) {
      const person = this.person(name);
      const renewed = await this.house.json<{ access: string; refresh: string }>('/sessions/refresh', { body: { refresh: person.refresh } });
      Object.assign(person, { token: renewed.access, refresh: renewed.refresh });
    }
  }

  async connect(): Promise<void> {
    const epoch = this.house.gateway.deps.store.timeline.epoch;
    for (const name of ['petra', 'otto', 'aylin']) {
      const person = this.person(name);
      const cases = name === 'aylin' ? Object.values(this.cases) : [this.cases[name] ?? ''];
      const streams = name === 'aylin' ? cases.flatMap((id) => [id, `${id}!`]) : cases;
      const live = await listen(this.house, person.token, { marks: Object.fromEntries(streams.map((stream) => [stream, [epoch, 0, '']])), ...(name === 'aylin' ? { watch: cases } : {}) });
      this.listeners.push({ person, live, entries: new Map() });
    }
  }

  /** Which case somebody writes in: customers in their own, agents in both by turns. */
  caseFor(person: Person, turn: number): string {
    return (person.site === '' ? this.cases[turn % 2 === 0 ? 'petra' : 'otto'] : this.cases[person.name]) ?? '';
  }

  /** Gives commands as a client does: again and again under the same ids until every one is finally answered. */
  async deliver(person: Person, caseId: string, commands: readonly WireCommand[], lost = false): Promise<void> {
    let open = commands;
    if (lost) await this.house.ask('/commands', { token: person.token, body: { case: caseId, commands } });
    for (let attempt = 0; open.length > 0; attempt += 1) {
      assert.ok(attempt < 5, 'a command is never answered');
      const results = await this.house.give(person.token, caseId, ...open);
      const done = new Set(results.filter((result) => result.outcome !== 'not-tried' && !(result.outcome === 'refused' && result.problem.retryable)).map(({ id }) => id));
      for (const result of results) this.#acknowledge(person, commands, result);
      open = open.filter(({ id }) => !done.has(id));
    }
  }

  #acknowledge(person: Person, commands: readonly WireCommand[], result: CommandResult): void {
    const command = commands.find(({ id }) => id === result.id);
    if (command?.kind === 'message.post' && (result.outcome === 'accepted' || result.outcome === 'repeated')) person.acknowledged.push(command);
  }

  async do(one: Step, turn: number): Promise<void> {
    if (one.type === 'write') {
      const person = this.person(one.who);
      const commands = Array.from({ length: one.count }, (_, index) => this.house.command('message.post', { text: `${person.tag} ${turn}.${index}` }));
      await this.deliver(person, this.caseFor(person, turn), commands, one.lost === 'answer');
    } else if (one.type === 'together') {
      const caseId = this.cases.petra ?? '';
      await Promise.all(['petra', 'aylin', 'maria'].map((name) => this.deliver(this.person(name), caseId,
        Array.from({ length: one.count }, (_, index) => this.house.command('message.post', { text: `${this.person(name).tag} ${turn}.${index}` })))));
    } else if (one.type === 'remove') {
      const person = this.person(one.who);
      const target = person.acknowledged.findLast(({ id }) => !person.removed.has(id));
      if (target === undefined) return;
      const [result] = await this.house.give(person.token, this.caseFor(person, turn), this.house.command('message.redact', { message: target.id }));
      if (result?.outcome === 'accepted') person.removed.add(target.id);
    } else if (one.type === 'note') {
      await this.deliver(this.person('aylin'), this.cases.petra ?? '', [this.house.command('note.add', { text: 'words-of-notes' })]);
    } else if (one.type === 'stumble') this.#stumbling.stumble(one.how);
    else if (one.type === 'restart') await this.restart();
    else {
      await this.house.clock.advance(one.ms);
      await this.signIn();
    }
  }

  async restart(): Promise<void> {
    await this.hear();
    await this.house.gateway.close();
    this.house = this.house.restart();
    await this.signIn();
    this.listeners = [];
    await this.connect();
  }

  /** Takes what has come and holds it to the client's rule: each batch begins where the last one ended. */
  async hear(): Promise<void> {
    await this.house.clock.advance(1500);
    for (const { person, live, entries } of this.listeners) {
      for (const event of await live.events()) {
        assert.doesNotMatch(JSON.stringify(event), person.site === '' ? /never/ : foreignTo(person.name));
        if (event.event !== 'entries') continue;
        const before = entries.get(event.data.stream) ?? [];
        assert.equal(event.data.prev, before.at(-1)?.hash ?? '', `${person.name} has a gap`);
        entries.set(event.data.stream, [...before, ...event.data.entries]);
      }
    }
  }

  async check(): Promise<void> {
    await this.signIn();
    await this.hear();
    for (const name of ['petra', 'otto']) {
      const caseId = this.cases[name] ?? '';
      const { entries } = await this.house.json<{ entries: WireEntry[] }>(`/cases/${caseId}/entries?after=0&limit=200`, { token: this.person(name).token });
      assert.deepEqual(entries.map(({ seq }) => seq), entries.map((_, place) => place + 1));
      this.#checkMessages(entries);
      for (const { entries: heard } of this.listeners) {
        const stream = heard.get(caseId);
        if (stream !== undefined) assert.deepEqual(stream.map(({ hash }) => hash), entries.map(({ hash }) => hash), 'a reader is not current');
      }
    }
  }

  /** Acknowledged means once, whole and in its author's order; removed means gone. */
  #checkMessages(entries: readonly WireEntry[]): void {
    for (const person of Object.values(this.people)) {
      const ids = entries.filter(({ kind, cause }) => kind === 'message.posted' && person.acknowledged.some(({ id }) => id === cause)).map(({ cause }) => cause);
      const expected = [...new Set(person.acknowledged.map(({ id }) => id))].filter((id) => entries.some(({ cause }) => cause === id));
      assert.deepEqual(ids, expected, `${person.name}'s words are out of order or doubled`);
      for (const id of person.removed) {
        const entry = entries.find(({ cause }) => cause === id);
        if (entry !== undefined) assert.equal(entry.body, null);
      }
    }
    const all = new Set(entries.map(({ cause }) => cause));
    const total = Object.values(this.people).flatMap(({ acknowledged }) => acknowledged);
    for (const { id } of total) if (!all.has(id)) this.#elsewhere.add(id);
  }

  readonly #elsewhere = new Set<string>();

  async end(): Promise<void> {
    await this.check();
    const both = (await Promise.all(['petra', 'otto'].map((name) => this.house.json<{ entries: WireEntry[] }>(`/cases/${this.cases[name]}/entries?after=0&limit=200`, { token: this.person(name).token })))).flatMap(({ entries }) => entries);
    for (const id of this.#elsewhere) assert.ok(both.some(({ cause }) => cause === id), 'something acknowledged is lost');
    await this.house.gateway.close();
  }
}

/** Words a customer must never see: the other customer's, and notes. */
const foreignTo = (name: string): RegExp => new RegExp(name === 'petra' ? 'words-of-otto|words-of-notes' : 'words-of-petra|words-of-notes');

describe('a generated day', () => {
  it('loses, doubles, reorders and mixes up nothing', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const day = new Day();
      await day.begin();
      for (const [turn, one] of steps.entries()) await day.do(one, turn);
      await day.end();
    }), { numRuns: 40 });
  });
});
