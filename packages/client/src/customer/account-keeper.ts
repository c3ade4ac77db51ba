import type { FadenError } from '@faden/protocol';

import { type Account, mayShow } from '../account/account.ts';
import type { AccountStore } from '../account/account-store.ts';
import { createTurns } from '../engine/in-turn.ts';
import type { Identities } from './identity.ts';

/** Who this browser is, and whether the client works for them. */
export interface AccountKeeper {
  readonly present: Account | null;
  /** Goes on for the account an earlier visit left, if it may be shown to whoever is here. */
  wake(): Promise<void>;
  /** The customer acts: as `wake`, and with a new account where there is none. */
  act(): Promise<void>;
  hasAccount(): Promise<boolean>;
  /** The gateway has said more of the account. */
  bound(account: Account): void;
  /** The account in use is no longer here: forgets everything in memory. */
  lose(): void;
  /** Lets every later call reject. */
  end(error: FadenError): void;
}

/** What {@link createAccountKeeper} needs. */
export interface AccountKeeperDeps {
  readonly store: AccountStore;
  readonly identities: Identities;
  mint(): string;
  /** Begins to work for an account. */
  begin(account: Account): Promise<void>;
  /** Stops and forgets. */
  stop(): void;
}

/** Nobody yet; nothing was read. */
export function createAccountKeeper({ store, identities, mint, begin, stop }: AccountKeeperDeps): AccountKeeper {
  const inTurn = createTurns();
  let present: Account | null = null;
  let ended: FadenError | undefined;

  /** What is kept of an identified customer stays sealed until the site says that it is them. */
  async function mine(stored: Account | null): Promise<{ readonly subject: string | null; readonly shown: boolean }> {
    const subject = identities.known() ? await identities.subject() : null;
    return { subject, shown: stored !== null && mayShow(stored, subject) };
  }

  async function start(create: boolean): Promise<void> {
    if (ended) throw ended;
    if (present) return;
    const stored = await store.account();
    if (!stored && !create) return;
    const { subject, shown } = await mine(stored);
    if (!shown && !create) return;
    if (stored && !shown) await store.wipe();
    const fresh: Account = { id: mint(), customer: null, assurance: 'anonymous', subject };
    // Two tabs may do this at once: the second finds the account of the first.
    const account = shown && stored ? stored : await store.change((now) => (now && mayShow(now, subject) ? now : fresh));
    if (ended) throw ended;
    present = account;
    await begin(account);
  }

  return {
    get present() {
      return present;
    },
    wake: () => inTurn(() => start(false)),
    act: () => (present && !ended ? Promise.resolve() : inTurn(() => start(true))),
    async hasAccount() {
      const stored = await store.account();
      return stored !== null && (stored.subject === null || (await mine(stored)).shown);
    },
    bound(account) {
      present = account;
    },
    lose() {
      present = null;
      stop();
    },
    end(error) {
      ended = error;
      present = null;
    },
  };
}
