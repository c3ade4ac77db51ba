import { FadenError } from '@faden/protocol';
import { promisifyRequest } from 'idb-keyval';

import type { StorageMode } from '../api/states.ts';
import { createValue } from '../observe/value.ts';
import type { Clock } from '../ports/clock.ts';
import type { Change, KeyValue } from '../ports/key-value.ts';
import { createIdbConnection } from './idb-connection.ts';
import { createMirror } from './mirror.ts';

/** What {@link createIdbKeyValue} needs. */
export interface IdbKeyValueDeps {
  readonly factory: IDBFactory;
  readonly clock: Clock;
  /** The name of the database; `faden` unless given. */
  readonly name?: string;
}

/** Pauses before an operation is tried again on a fresh connection. */
const PAUSES_MS = [100, 500, 2000];
const RECOVER_MS = 15_000;

const within = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

function putAll(store: IDBObjectStore, changes: readonly Change[]): void {
  for (const { key, value } of changes) {
    if (value === undefined) store.delete(key);
    else store.put(value, key);
  }
}

/**
 * The store in IndexedDB. Every connection is disposable: an error drops it, and the operation is tried on another.
 * When none helps, it goes on in memory (`mode` says so), tries again in the background, and then writes what it owes.
 */
export function createIdbKeyValue({ factory, clock, name = 'faden' }: IdbKeyValueDeps): KeyValue {
  const disk = createIdbConnection({ factory, clock, name });
  const mode = createValue<StorageMode>('none');
  const mirror = createMirror();
  const insist = createInsistence(disk, clock, mode, recover);
  let recovery: (() => void) | undefined;

  /** Comes back later to write what is owed. */
  function recover(): void {
    recovery ??= clock.after(RECOVER_MS, () => {
      recovery = undefined;
      const debts = mirror.debts();
      disk
        .write('strict', (store) => putAll(store, debts))
        .then(
          () => {
            mirror.settle(debts);
            if (mirror.debts().length > 0) return recover();
            mode.set('persistent');
          },
          () => recover(),
        );
    });
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
    async change(keys, decide, durability) {
      const refusals: unknown[] = [];
      await insist(
        async () => {
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
        },
        () => mirror.write(decide(keys.map((key) => mirror.read(key)))),
      );
      if (refusals.length > 0) throw refusals[0];
    },
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
      recovery = undefined;
      disk.drop();
      if (mode.value === 'memory') recover();
    },
  };
}

async function listOf(store: IDBObjectStore, prefix: string): Promise<readonly (readonly [string, unknown])[]> {
  const [keys, values] = await Promise.all([promisifyRequest(store.getAllKeys(within(prefix))), promisifyRequest<unknown[]>(store.getAll(within(prefix)))]);
  return keys.map((key, place) => [String(key), values[place]] as const);
}

/** Tries on the disk, again on fresh connections, and at last in memory. */
function createInsistence(disk: ReturnType<typeof createIdbConnection>, clock: Clock, mode: { value: StorageMode; set(mode: StorageMode): void }, onGivenUp: () => void) {
  const wait = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));

  /** Makes room: what can be fetched again goes first. */
  const evict = (): Promise<void> => disk.write('relaxed', (store) => void store.delete(within('cache|')));

  return async <T>(onDisk: () => Promise<T>, inMemory: () => T): Promise<T> => {
    for (const pause of [0, ...PAUSES_MS]) {
      if (mode.value === 'memory') break;
      if (pause > 0) await wait(pause);
      try {
        const result = await onDisk();
        if (disk.isOpen()) mode.set('persistent');
        return result;
      } catch (error) {
        // A database that hangs will hang again: nobody should wait for it thrice.
        if (error instanceof FadenError) break;
        if (error instanceof DOMException && error.name === 'QuotaExceededError') await evict().catch(() => undefined);
      }
    }
    if (mode.value !== 'memory') {
      mode.set('memory');
      onGivenUp();
    }
    return inMemory();
  };
}
