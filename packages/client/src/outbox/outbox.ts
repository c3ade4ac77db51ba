import { FadenError } from '@faden/protocol';

import type { AccountStore, Put } from '../account/account-store.ts';
import { createTurns } from '../engine/in-turn.ts';
import type { Timers } from '../engine/timers.ts';
import { type OutboxRecord, SENT_BOX_MS } from './outbox-record.ts';
import { createRecordList, type RecordList, type RecordPair } from './record-list.ts';

/** A command to be written. `id` is minted by the caller where something must already know it. */
export interface NewCommand {
  readonly id?: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a change makes of one record: another, or nothing. */
export type RecordChange = (record: OutboxRecord) => OutboxRecord | null;

/** The commands of this device, in order, kept before they count. */
export interface Outbox extends Pick<RecordList, 'of' | 'cases'> {
  /** Reads what is kept; also when another tab has changed it. */
  load(): Promise<void>;
  /** Keeps commands of a case, in order; resolves with their ids once they are safe. `instead` are records that go in the same transaction. */
  add(caseId: string, commands: readonly NewCommand[], instead?: readonly OutboxRecord[]): Promise<readonly string[]>;
  /** Makes another, or nothing, of records that are still here, in one transaction. */
  change(records: readonly OutboxRecord[], change: RecordChange): Promise<void>;
  /** Forgets what is in memory. */
  reset(): void;
}

/** What {@link createOutbox} needs. */
export interface OutboxDeps {
  readonly store: AccountStore;
  readonly timers: Timers;
  mint(): string;
  /** `me`: this tab wrote; `store`: it was read. */
  onChange(caseId: string, by: 'me' | 'store'): void;
}

const MOST = 500;
const isExpired = (record: OutboxRecord, now: number): boolean => record.state === 'sent' && now - (record.since ?? 0) > SENT_BOX_MS;
const placeOf = (record: OutboxRecord): readonly ['out', string] => ['out', `${record.case}|${record.id}`];
const putOf = ([record, next]: RecordPair): Put => [placeOf(record), next ?? undefined];

/** An outbox that has read nothing yet. */
export function createOutbox({ store, timers, mint, onChange }: OutboxDeps): Outbox {
  const list = createRecordList();
  // A write that has to be tried again must not let a later one pass.
  const inTurn = createTurns();
  let [last, writes] = [0, 0];

  function commit(pairs: readonly RecordPair[]): void {
    writes += 1;
    for (const caseId of list.change(pairs)) onChange(caseId, 'me');
  }

  async function load(): Promise<void> {
    const before = writes;
    const found = (await store.list('out')) as readonly OutboxRecord[];
    // Written meanwhile in this tab: the list may be older than what is known here.
    if (before !== writes) return load();
    const expired = found.filter((record) => isExpired(record, timers.now()));
    last = Math.max(last, ...found.map((record) => record.n));
    for (const caseId of list.replace(found.filter((record) => !expired.includes(record)))) onChange(caseId, 'store');
    if (expired.length > 0) await store.write([], () => expired.map((record) => putOf([record, null])));
  }

  async function add(caseId: string, commands: readonly NewCommand[], instead: readonly OutboxRecord[]): Promise<readonly string[]> {
    if (list.all().filter((record) => record.state !== 'sent').length + commands.length > MOST) throw new FadenError('storage_full', 'Too much is waiting');
    const named = commands.map((command) => ({ id: mint(), ...command }));
    let pairs: readonly RecordPair[] = [];
    let unheard = false;
    await store.write([['count']], ([count]) => {
      // The counter of the store, or, after a spell without it, the last one given here.
      let n = Math.max(typeof count === 'number' ? count : 0, last);
      unheard = n > last;
      const added = named.map(({ id, kind, body }): OutboxRecord => ({ id, case: caseId, kind, body, writtenAt: new Date(timers.now()).toISOString(), n: ++n, state: 'pending' }));
      pairs = [...instead.map((record) => [record, null] as const), ...added.map((record) => [record, record] as const)];
      return [[['count'], n] as const, ...pairs.map(putOf)];
    });
    // Another tab wrote before, and its message did not arrive here: what it wrote must go out before this.
    if (unheard) await load();
    last = Math.max(last, ...pairs.map(([record]) => record.n));
    commit(pairs);
    return named.map((command) => command.id);
  }

  async function change(changing: readonly OutboxRecord[], how: RecordChange): Promise<void> {
    if (changing.length > 0) commit(await changeKept(store, changing, how));
  }

  return {
    of: list.of,
    cases: list.cases,
    load,
    add: (caseId, commands, instead = []) => inTurn(() => add(caseId, commands, instead)),
    change: (changing, how) => inTurn(() => change(changing, how)),
    reset() {
      writes += 1;
      last = 0;
      for (const caseId of list.replace([])) onChange(caseId, 'store');
    },
  };
}

/** Changes records that are still on disk; answers what became of them. */
async function changeKept(store: AccountStore, changing: readonly OutboxRecord[], how: RecordChange): Promise<readonly RecordPair[]> {
  let pairs: readonly RecordPair[] = [];
  await store.write(changing.map(placeOf), (values) => {
    pairs = values.flatMap((value) => (value === undefined ? [] : [[value as OutboxRecord, how(value as OutboxRecord)] as const]));
    return pairs.map(putOf);
  });
  return pairs;
}
