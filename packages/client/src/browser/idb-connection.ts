import { FadenError } from '@faden/protocol';
import { promisifyRequest } from 'idb-keyval';

import type { Clock } from '../ports/clock.ts';

/** What is done with the object store inside one transaction. */
export type StoreWork<T> = (store: IDBObjectStore) => T | PromiseLike<T>;

/** A connection to one object store that is opened when used, and never trusted after an error. */
export interface IdbConnection {
  /** Reads in one transaction. A database that was never made is not made by looking: then the answer is `undefined`. */
  read<T>(work: StoreWork<T>): Promise<T | undefined>;
  /** Writes in one transaction; resolves when it is on disk, as durably as asked. */
  write(durability: IDBTransactionDurability, work: StoreWork<unknown>): Promise<void>;
  /** Whether there is a database at the other end. */
  isOpen(): boolean;
  /** Lets go of the handle. */
  drop(): void;
}

/** What {@link createIdbConnection} needs. */
export interface IdbConnectionDeps {
  readonly factory: IDBFactory;
  readonly clock: Clock;
  readonly name: string;
}

const STORE = 'faden';
/** The first open after a restart of the browser hung for ever in Safari 14 (WebKit bug 226547); remove the limit when nobody uses it any more. */
const OPEN_LIMIT_MS = 3000;

/** A connection that is not open. The store function idb-keyval brings would keep a handle that the browser has killed. */
export function createIdbConnection(deps: IdbConnectionDeps): IdbConnection {
  let handle: Promise<IDBDatabase | null> | null = null;
  let open = false;

  function drop(): void {
    open = false;
    handle?.then(
      (db) => db?.close(),
      () => undefined,
    );
    handle = null;
  }

  function opened(db: IDBDatabase): void {
    open = true;
    db.onclose = drop;
    // Another tab wants to change or delete it: whoever holds on blocks them.
    db.onversionchange = drop;
  }

  /** Whatever goes wrong, the next use begins with a fresh handle. */
  async function using<T>(create: boolean, work: (db: IDBDatabase) => Promise<T>): Promise<T | undefined> {
    let mine = (handle ??= connect(deps, create, opened));
    try {
      let db = await mine;
      if (!db) {
        if (handle === mine) handle = null;
        if (!create) return undefined;
        mine = handle ??= connect(deps, true, opened);
        db = await mine;
      }
      return db ? await work(db) : undefined;
    } catch (error) {
      if (handle === mine) drop();
      throw error;
    }
  }

  return {
    read: (work) => using(false, async (db) => work(db.transaction(STORE, 'readonly').objectStore(STORE))),
    async write(durability, work) {
      await using(true, async (db) => {
        const transaction = db.transaction(STORE, 'readwrite', { durability });
        await work(transaction.objectStore(STORE));
        await promisifyRequest(transaction);
      });
    },
    isOpen: () => open,
    drop,
  };
}

/** Resolves with `null` when there is no database and none was to be made. */
function connect({ factory, clock, name }: IdbConnectionDeps, create: boolean, onOpen: (db: IDBDatabase) => void): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    let late = false;
    const stop = clock.after(OPEN_LIMIT_MS, () => {
      late = true;
      reject(new FadenError('storage_unavailable', 'The database does not open'));
    });
    openDatabase(factory, name, create)
      .then((db) => {
        if (late) return db?.close();
        if (db) onOpen(db);
        resolve(db);
      }, reject)
      .finally(stop);
  });
}

async function openDatabase(factory: IDBFactory, name: string, create: boolean): Promise<IDBDatabase | null> {
  // Where the browser tells, nothing is opened at all; elsewhere an aborted first upgrade leaves nothing behind.
  const known = create ? undefined : await factory.databases?.();
  if (known && !known.some((db) => db.name === name)) return null;
  const request = factory.open(name);
  let missing = false;
  request.onupgradeneeded = () => {
    missing = !create;
    if (create) request.result.createObjectStore(STORE);
    else request.transaction?.abort();
  };
  return promisifyRequest(request).catch((error: unknown) => {
    if (missing) return null;
    throw error;
  });
}
