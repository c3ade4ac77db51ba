import type { CasesPage, CaseSummary } from '@faden/protocol';

import type { AccountStore } from '../account/account-store.ts';
import type { MyCase } from '../api/faden.ts';
import type { Call } from '../call/caller.ts';
import type { Engine } from '../engine/engine.ts';
import { createDerived, type Derived } from '../observe/derived.ts';
import { casesOf, myCases } from './case-list.ts';

/** Keeps the list of my cases. */
export interface ListKeeper {
  readonly list: Derived<readonly MyCase[]>;
  /** Takes what the gateway lists, and heals by the heads it names. */
  take(cases: readonly CaseSummary[]): void;
  /** Asks the gateway for the list. */
  refresh(): Promise<void>;
  /** Reads the list kept on disk, from an earlier visit or by another tab. */
  recall(): Promise<void>;
  reset(): void;
}

/** What {@link createListKeeper} needs. */
export interface ListKeeperDeps {
  readonly store: AccountStore;
  readonly call: Call;
  readonly engine: Engine;
  /** Somebody looks at the list for the first time. */
  onWatched(): void;
}

const NONE: readonly CaseSummary[] = [];
const MOST_PAGES = 10;

/** An empty list. */
export function createListKeeper({ store, call, engine, onWatched }: ListKeeperDeps): ListKeeper {
  let summaries = NONE;
  const list = createDerived(() => myCases(summaries, engine.held.replicas, engine.held.outbox), onWatched);

  function take(cases: readonly CaseSummary[]): void {
    summaries = cases;
    list.touch();
    for (const { id, mark } of cases) engine.head(id, mark);
    store
      .cache(['list'], () => cases)
      .then(() => engine.tell({ type: 'list' }))
      // Only a cache: without it the gateway is asked again.
      .catch(() => undefined);
  }

  return {
    list,
    take,
    async refresh() {
      const cases: CaseSummary[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES && (page === 0 || cursor !== undefined); page++) {
        const answer = await call<CasesPage>({ path: cursor === undefined ? '/cases' : `/cases?cursor=${encodeURIComponent(cursor)}` });
        cases.push(...casesOf(answer));
        cursor = answer.cursor;
      }
      take(cases);
    },
    async recall() {
      const stored = await store.read(['list']);
      if (Array.isArray(stored)) summaries = stored as readonly CaseSummary[];
      list.touch();
    },
    reset() {
      summaries = NONE;
      list.touch();
    },
  };
}
