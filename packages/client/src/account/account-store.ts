import { FadenError } from '@faden/protocol';

import type { Change, KeyValue } from '../ports/key-value.ts';
import type { Account } from './account.ts';

/** What is kept of an account. All but `case`, `list` and `profile` must survive. */
export type Kept = 'out' | 'count' | 'session' | 'case' | 'list' | 'profile';

/** Where one thing of the account is kept; `name` tells things of one kind apart. */
export type Place = readonly [kind: Kept, name?: string];

/** One thing of the account to write; `undefined` takes it away. */
export type Put = readonly [place: Place, value: unknown];

/** The part of the store that belongs to one gateway and site, and there to the present account. */
export interface AccountStore {
  /** The account this browser holds, whoever uses it now. */
  account(): Promise<Account | null>;
  /** Makes `decide(stored)` the account and writes `more` about it, in one transaction; resolves with it. */
  change(decide: (stored: Account | null) => Account, more?: readonly Put[]): Promise<Account>;
  /** Chooses the account that `read`, `list` and `write` are about. */
  use(account: string | null): void;
  read(place: Place): Promise<unknown>;
  list(kind: Kept): Promise<readonly unknown[]>;
  /** One transaction; rejects with `identity_changed` when the account in use is no longer the one this browser holds. */
  write(reads: readonly Place[], decide: (values: readonly unknown[]) => readonly Put[]): Promise<void>;
  /** Keeps something that can be fetched again; rejects as `write` does. */
  cache(place: Place, decide: (stored: unknown) => unknown): Promise<void>;
  /** Removes everything of every account of this site. */
  wipe(): Promise<void>;
}

const CACHED: readonly Kept[] = ['case', 'list', 'profile'];

/** Keys are `<area>|<gateway>|<site>|<account>|<kind>|<name>`; the account itself is `keep|<gateway>|<site>|account`. */
export function createAccountStore(storage: KeyValue, gateway: string, site: string): AccountStore {
  const scope = `|${gateway}|${site}|`;
  const accountKey = `keep${scope}account`;
  let used: string | null = null;
  const keyOf = ([kind, name = '']: Place): string => `${CACHED.includes(kind) ? 'cache' : 'keep'}${scope}${used}|${kind}|${name}`;

  const asChange = ([place, value]: Put): Change => ({ key: keyOf(place), value });

  function guarded(reads: readonly Place[], decide: (values: readonly unknown[]) => readonly Put[], durability: 'strict' | 'relaxed'): Promise<void> {
    const account = used;
    const changes = ([stored, ...values]: readonly unknown[]): Change[] => {
      if (account === null || account !== used || (stored as Account | undefined)?.id !== account) throw new FadenError('identity_changed', 'This account is no longer here');
      return decide(values).map(asChange);
    };
    return storage.change([accountKey, ...reads.map(keyOf)], changes, durability);
  }

  return {
    account: async () => ((await storage.read(accountKey)) as Account | undefined) ?? null,
    async change(decide, more = []) {
      const results: Account[] = [];
      const changes = ([stored]: readonly unknown[]): Change[] => {
        const account = decide((stored as Account | undefined) ?? null);
        results.push(account);
        return [{ key: accountKey, value: account }, ...more.map(asChange)];
      };
      await storage.change([accountKey], changes, 'strict');
      return results.at(-1) as Account;
    },
    use(account) {
      used = account;
    },
    read: (place) => storage.read(keyOf(place)),
    list: async (kind) => (await storage.list(keyOf([kind]))).map(([, value]) => value),
    write: (reads, decide) => guarded(reads, decide, 'strict'),
    cache: (place, decide) => guarded([place], ([stored]) => [[place, decide(stored)]], 'relaxed'),
    async wipe() {
      await storage.wipe(`keep${scope}`);
      await storage.wipe(`cache${scope}`);
    },
  };
}
