import { FadenError } from '@faden/protocol';

import type { AccountStore, Put } from '../account/account-store.ts';
import { createTurns } from '../engine/in-turn.ts';
import type { Timers } from '../engine/timers.ts';
import { inOrder, type OutboxRecord, SENT_BOX_MS } from './outbox-record.ts';

/** A command to be written. `id` is minted by the caller where something must already know it. */
export interface NewCommand {
  readonly id?: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a change makes of one record: another, or nothing. */
export type RecordChange = (record: OutboxRecord) => OutboxRecord | null;

/** The commands of this device, in order, kept before they count. */
export interface Outbox {
  /** Reads what is kept; also when another tab has changed it. */
  load(): Promise<void>;
  /** Keeps commands of a case, in order; resolves with their ids once they are safe. `instead` are records that go in the same transaction. */
  add(caseId: string, commands: readonly NewCommand[], instead?: readonly OutboxRecord[]): Promise<readonly string[]>;
  /** Everything of a case, in order; the same array until something changes. */
  of(caseId: string): readonly OutboxRecord[];
  /** Ids of all cases something is kept for. */
  cases(): readonly string[];
  /** Changes records that are still here, in one transaction. */
  change(records: readonly OutboxRecord[], change: RecordChange): Promise<void>;
  /** Forgets what is in memory. */
  reset(): void;
}

/** What {@link createOutbox} needs. */
export interface OutboxDeps {
  readonly store: AccountStore;
  readonly timers: Timers;
  mint(): string;
  onChange(caseId: string, by: 'me' | 'store'): void;
}

const MOST = 500;
const NONE: readonly OutboxRecord[] = [];

/** An outbox that has read nothing yet. */
export function createOutbox({ store, timers, mint, onChange }: OutboxDeps): Outbox {
  let records = new Map<string, OutboxRecord>();
  let byCase = new Map<string, readonly OutboxRecord[]>();
  let last = 0;
  let writes = 0;
  // A write that has to be tried again must not let a later one pass.
  const inTurn = createTurns();

  function arrange(caseIds: Iterable<string>, by: 'me' | 'store'): void {
    const touched = new Set(caseIds);
    for (const caseId of touched) {
      const mine = [...records.values()].filter((record) => record.case === caseId).sort(inOrder);
      if (mine.length > 0) byCase.set(caseId, mine);
      else byCase.delete(caseId);
    }
    for (const caseId of touched) onChange(caseId, by);
  }

  const put = (record: OutboxRecord, value: OutboxRecord | null): Put => [['out', `${record.case}|${record.id}`], value ?? undefined];

  function commit(changes: readonly (readonly [OutboxRecord, OutboxRecord | null])[]): void {
    writes += 1;
    for (const [record, next] of changes) {
      if (next) records.set(record.id, next);
      else records.delete(record.id);
    }
    arrange(changes.map(([record]) => record.case), 'me');
  }

  async function load(): Promise<void> {
    const before = writes;
    const found = (await store.list('out')) as readonly OutboxRecord[];
    // Written meanwhile in this tab: the list may be older than what is known here.
    if (before !== writes) return load();
    const old = [...byCase.keys()];
    const expired = found.filter((record) => record.state === 'sent' && timers.now() - (record.since ?? 0) > SENT_BOX_MS);
    records = new Map(found.filter((record) => !expired.includes(record)).map((record) => [record.id, record]));
    for (const record of records.values()) last = Math.max(last, record.n);
    byCase = new Map();
    arrange([...old, ...[...records.values()].map((record) => record.case)], 'store');
    if (expired.length > 0) await store.write([], () => expired.map((record) => put(record, null)));
  }

  async function add(caseId: string, commands: readonly NewCommand[], instead: readonly OutboxRecord[]): Promise<readonly string[]> {
    const waiting = [...records.values()].filter((record) => record.state !== 'sent').length;
    if (waiting + commands.length > MOST) throw new FadenError('storage_full', `More than ${MOST} commands are waiting`);
    const writtenAt = new Date(timers.now()).toISOString();
    const named = commands.map((command) => ({ ...command, id: command.id ?? mint() }));
    let added: OutboxRecord[] = [];
    await store.write([['count']], ([count]) => {
      // The counter of the store, or, after a spell without it, the last one given here.
      let n = Math.max(typeof count === 'number' ? count : 0, last);
      added = named.map(({ id, kind, body }) => ({ id, case: caseId, kind, body, writtenAt, n: ++n, state: 'pending' }));
      return [[['count'], n] as const, ...added.map((record) => put(record, record)), ...instead.map((record) => put(record, null))];
    });
    last = Math.max(last, added.at(-1)?.n ?? 0);
    commit([...instead.map((record) => [record, null] as const), ...added.map((record) => [record, record] as const)]);
    return named.map((command) => command.id);
  }

  async function change(changing: readonly OutboxRecord[], how: RecordChange): Promise<void> {
    if (changing.length === 0) return;
    let done: (readonly [OutboxRecord, OutboxRecord | null])[] = [];
    await store.write(changing.map((record) => ['out', `${record.case}|${record.id}`]), (values) => {
      done = values.flatMap((value) => (value === undefined ? [] : [[value as OutboxRecord, how(value as OutboxRecord)] as const]));
      return done.map(([record, next]) => put(record, next));
    });
    commit(done);
  }

  return {
    load,
    add: (caseId, commands, instead = []) => inTurn(() => add(caseId, commands, instead)),
    of: (caseId) => byCase.get(caseId) ?? NONE,
    cases: () => [...byCase.keys()],
    change: (changing, how) => inTurn(() => change(changing, how)),
    reset() {
      const old = [...byCase.keys()];
      writes += 1;
      last = 0;
      records = new Map();
      byCase = new Map();
      for (const caseId of old) onChange(caseId, 'store');
    },
  };
}
