import { canonicalJson } from '@faden/protocol';

import type { Store } from '../ports/store.ts';

/** One promise of a port as a sentence, and the proof. `run` rejects when the promise is broken. */
export interface ContractCase {
  readonly name: string;
  run(): Promise<void>;
}

/** A fresh, empty store for one case of a contract, and the way to get rid of it. */
export interface OpenedStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** Makes a fresh, empty store. */
export type MakeStore = () => Promise<OpenedStore>;

/** Rejects unless two values are the same JSON; `undefined` fields count as absent. */
export function expectSame(actual: unknown, expected: unknown, what = 'the answer'): void {
  const [got, wanted] = [canonicalJson(actual), canonicalJson(expected)];
  if (got !== wanted) throw new Error(`${what} is ${got}\nand should be ${wanted}`);
}

/** Rejects unless a promise rejects. */
export async function expectRejection(promise: Promise<unknown>, what: string): Promise<void> {
  const outcome = await promise.then(() => 'resolved', () => 'rejected');
  if (outcome === 'resolved') throw new Error(`${what} should have been rejected`);
}

/** Cases of a contract over a store, each with a store of its own that is closed afterwards. */
export const withStore = (make: MakeStore, promises: Readonly<Record<string, (store: Store) => Promise<void>>>): readonly ContractCase[] =>
  Object.entries(promises).map(([name, prove]) => ({
    name,
    run: async () => {
      const { store, close } = await make();
      try {
        await prove(store);
      } finally {
        await close();
      }
    },
  }));
