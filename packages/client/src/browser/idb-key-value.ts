import { promisifyRequest } from 'idb-keyval';

import type { StorageMode } from '../api/states.ts';
import { createValue } from '../observe/value.ts';
import type { Clock } from '../ports/clock.ts';
import type { Change, KeyValue } from '../ports/key-value.ts';
import { createIdbConnection, type IdbConnection } from './idb-connection.ts';
import { createInsistence, type Insist } from './insistence.ts';
import { createMirror, type Mirror } from './mirror.ts';

/** What {@link createIdbKeyValue} needs. */
export interface IdbKeyValueDeps {
  readonly factory: IDBFactory;
  readonly clock: Clock;
  /** The name of the database; `faden` unless given. */
  readonly name?: string;
}

const RECOVER_MS = 15_000;
const within = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/**
 * The store in IndexedDB. Every connection is disposable: an error drops it, and the operation is tried on another.
 * When none helps, it goes on in memory (`mode` says so), tries again in the background, and then writes what it owes.
 */
export function createIdbKeyValue({ factory, clock, name = 'faden' }: IdbKeyValueDeps): KeyValue {
  const disk = createIdbConnection({ factory, clock, name });
  const mode = createValue<StorageMode>('none');
  const mirror = createMirror();
  // What can be fetched again goes first.
  const evict = (): Promise<void> => disk.write('relaxed', (store) => void store.delete(within('cache|')));
  const insist = createInsistence({ disk, clock, mode, evict, onGivenUp: () => recover() });
  let recovery: (() => void) | undefined;

  /** Comes back later to write what is owed. */
  function recover(): void {
    recovery?.();
    recovery = clock.after(RECOVER_MS, () => void payDebts(disk, mirror).then(() => mode.set('persistent'), recover));
  }

  return {
    mode,
    read: (key) =>
      insist(
        async () => {
          const value = await disk.read((store) => promisifyRequest<unknown>(store.get(key)));
          mirror.reflect([{ key, value }]);
          return value;
        },
        () => mirror.read(key),
      ),
    list: (prefix) =>
      insist(
        async () => {
          const found = (await disk.read((store) => listOf(store, prefix))) ?? [];
          mirror.reflectAll(prefix, found);
          return found;
        },
        () => mirror.list(prefix),
      ),
    change: (keys, decide, durability) => changeIn({ disk, mirror, insist }, keys, decide, durability),
    wipe: (prefix) =>
      insist(
        async () => {
          await disk.write('strict', (store) => void store.delete(within(prefix)));
          mirror.reflectAll(prefix, []);
        },
        () => mirror.write(mirror.list(prefix).map(([key]) => ({ key, value: undefined }))),
      ),
    release() {
      recovery?.();
      disk.drop();
      if (mode.value === 'memory') mode.set('none');
    },
  };
}

async function listOf(store: IDBObjectStore, prefix: string): Promise<readonly (readonly [string, unknown])[]> {
  const [keys, values] = await Promise.all([promisifyRequest(store.getAllKeys(within(prefix))), promisifyRequest<unknown[]>(store.getAll(within(prefix)))]);
  return keys.map((key, place) => [String(key), values[place]] as const);
}

function putAll(store: IDBObjectStore, changes: readonly Change[]): void {
  for (const { key, value } of changes) {
    if (value === undefined) store.delete(key);
    else store.put(value, key);
  }
}

interface Places {
  readonly disk: IdbConnection;
  readonly mirror: Mirror;
  readonly insist: Insist;
}

async function changeIn({ disk, mirror, insist }: Places, keys: readonly string[], decide: (values: readonly unknown[]) => readonly Change[], durability: 'strict' | 'relaxed'): Promise<void> {
  const refusals: unknown[] = [];
  const onDisk = async (): Promise<void> => {
    let changes: readonly Change[] = [];
    await disk.write(durability, async (store) => {
      const values = await Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key))));
      try {
        changes = decide(values);
      } catch (refusal) {
        // Nothing was written, and the empty transaction may end in peace.
        refusals.push(refusal);
      }
      putAll(store, changes);
    });
    mirror.reflect(changes);
  };
  await insist(onDisk, () => mirror.write(decide(keys.map(mirror.read))));
  if (refusals.length > 0) throw refusals[0];
}

/** Writes what the disk has still to get, until there is no more. */
async function payDebts(disk: IdbConnection, mirror: Mirror): Promise<void> {
  let debts = mirror.debts();
  do {
    await disk.write('strict', (store) => putAll(store, debts));
    mirror.settle(debts);
    debts = mirror.debts();
  } while (debts.length > 0);
}
