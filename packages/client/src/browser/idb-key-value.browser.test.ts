import { expect } from '@esm-bundle/chai';

import type { KeyValue } from '../ports/key-value.ts';
import { createIdbKeyValue } from './idb-key-value.ts';
import { createSystemClock } from './system-clock.ts';

const clock = createSystemClock();
let made = 0;
const names: string[] = [];

function fresh(): string {
  const name = `faden-test-${Date.now()}-${++made}`;
  names.push(name);
  return name;
}

/** A factory whose connections can be killed, and that can be made to fail or to hang. */
function fragile(): { factory: IDBFactory; kill(): void; mode: 'works' | 'fails' | 'hangs'; opens: number } {
  const open = new Set<IDBDatabase>();
  const state = {
    mode: 'works' as 'works' | 'fails' | 'hangs',
    opens: 0,
    kill() {
      for (const db of open) db.close();
      open.clear();
    },
    factory: {
      open(name: string): IDBOpenDBRequest {
        state.opens += 1;
        if (state.mode === 'fails') throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
        if (state.mode === 'hangs') return {} as IDBOpenDBRequest;
        const request = indexedDB.open(name);
        request.addEventListener('success', () => open.add(request.result));
        return request;
      },
    } as unknown as IDBFactory,
  };
  return state;
}

const put = (store: KeyValue, key: string, value: unknown): Promise<void> => store.change([], () => [{ key, value }], 'strict');

describe('the store in IndexedDB', () => {
  after(() => {
    for (const name of names) indexedDB.deleteDatabase(name);
  });

  it('does not make a database by looking for one', async () => {
    const name = fresh();
    const store = createIdbKeyValue({ factory: indexedDB, clock, name });
    expect(await store.read('keep|x')).to.equal(undefined);
    expect(await store.list('keep|')).to.deep.equal([]);
    expect(store.mode.value).to.equal('none');
    if (indexedDB.databases) expect((await indexedDB.databases()).some((db) => db.name === name)).to.equal(false);
  });

  it('keeps what it is given, in order, for whoever opens it next', async () => {
    const name = fresh();
    const store = createIdbKeyValue({ factory: indexedDB, clock, name });
    await put(store, 'keep|b', 2);
    await put(store, 'keep|a', { one: 1 });
    await put(store, 'other', 3);
    expect(store.mode.value).to.equal('persistent');
    store.release();
    const next = createIdbKeyValue({ factory: indexedDB, clock, name });
    expect(await next.list('keep|')).to.deep.equal([['keep|a', { one: 1 }], ['keep|b', 2]]);
    await next.wipe('keep|');
    expect(await next.list('')).to.deep.equal([['other', 3]]);
    next.release();
  });

  it('reads and writes in one transaction, so that two pages never count the same number', async () => {
    const name = fresh();
    const pages = [createIdbKeyValue({ factory: indexedDB, clock, name }), createIdbKeyValue({ factory: indexedDB, clock, name })];
    const count = (store: KeyValue): Promise<void> => store.change(['n'], ([n]) => [{ key: 'n', value: Number(n ?? 0) + 1 }], 'strict');
    await Promise.all(Array.from({ length: 40 }, (_, place) => count(pages[place % 2] as KeyValue)));
    expect(await pages[0]?.read('n')).to.equal(40);
    for (const page of pages) page.release();
  });

  it('rejects with what the decision throws, and writes nothing of it', async () => {
    const store = createIdbKeyValue({ factory: indexedDB, clock, name: fresh() });
    await put(store, 'keep|a', 1);
    let caught: unknown;
    await store
      .change(['keep|a'], () => {
        throw new Error('no');
      }, 'strict')
      .catch((error: unknown) => {
        caught = error;
      });
    expect((caught as Error).message).to.equal('no');
    expect(await store.read('keep|a')).to.equal(1);
    expect(store.mode.value).to.equal('persistent');
    store.release();
  });

  it('goes on over a fresh connection when the browser has killed the old one', async () => {
    const killer = fragile();
    const store = createIdbKeyValue({ factory: killer.factory, clock, name: fresh() });
    await put(store, 'keep|a', 1);
    killer.kill();
    await put(store, 'keep|b', 2);
    killer.kill();
    expect(await store.list('keep|')).to.deep.equal([['keep|a', 1], ['keep|b', 2]]);
    expect(store.mode.value).to.equal('persistent');
    expect(killer.opens).to.equal(3);
    store.release();
  });

  it('goes on in memory when no connection helps, says so, and writes what it owes once one does', async function () {
    this.timeout(30_000);
    const name = fresh();
    const killer = fragile();
    let late: (() => void)[] = [];
    const quick = { now: clock.now, after: (ms: number, run: () => void) => (ms > 5000 ? (late.push(run), () => undefined) : clock.after(ms === 3000 ? ms : 5, run)) };
    const store = createIdbKeyValue({ factory: killer.factory, clock: quick, name });
    await put(store, 'keep|a', 1);
    killer.kill();
    killer.mode = 'fails';
    await put(store, 'keep|b', 2);
    expect(store.mode.value).to.equal('memory');
    expect(await store.list('keep|')).to.deep.equal([['keep|a', 1], ['keep|b', 2]]);
    killer.mode = 'works';
    const due = late;
    late = [];
    for (const run of due) run();
    await new Promise<void>((resolve) => {
      store.mode.subscribe((mode) => {
        if (mode === 'persistent') resolve();
      });
    });
    store.release();
    const next = createIdbKeyValue({ factory: indexedDB, clock, name });
    expect(await next.read('keep|b')).to.equal(2);
    next.release();
  });

  it('does not wait for a database that hangs', async () => {
    const killer = fragile();
    killer.mode = 'hangs';
    const store = createIdbKeyValue({ factory: killer.factory, clock: { now: clock.now, after: (ms, run) => clock.after(Math.min(ms, 20), run) }, name: fresh() });
    await put(store, 'keep|a', 1);
    expect(store.mode.value).to.equal('memory');
    expect(await store.read('keep|a')).to.equal(1);
    store.release();
  });

  it('lets go when another page wants to delete the database', async () => {
    const name = fresh();
    const store = createIdbKeyValue({ factory: indexedDB, clock, name });
    await put(store, 'keep|a', 1);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('blocked'));
    });
    await put(store, 'keep|b', 2);
    expect(await store.list('keep|')).to.deep.equal([['keep|b', 2]]);
    store.release();
  });
});
