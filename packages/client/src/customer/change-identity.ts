import { FadenError } from '@faden/protocol';

import type { AccountStore } from '../account/account-store.ts';
import type { Identity } from '../api/faden.ts';
import type { Caller } from '../call/caller.ts';
import type { Session, Tokens } from '../session/session.ts';
import type { AccountKeeper } from './account-keeper.ts';
import type { Identities } from './identity.ts';

/** What {@link identify} and {@link logout} need. */
export interface ChangeIdentityDeps {
  readonly accounts: AccountKeeper;
  readonly identities: Identities;
  readonly session: Session<Tokens>;
  readonly store: AccountStore;
  readonly caller: Caller;
  /** Removes everything of this customer here, on disk and in the other tabs. */
  removeAll(): Promise<void>;
  /** Connects anew, as whoever it is now. */
  rewatch(): void;
}

/** Becomes the customer the site names. Anonymous words go along; any other change removes everything first. */
export async function identify({ accounts, identities, session, removeAll, rewatch }: ChangeIdentityDeps, identity: Identity): Promise<void> {
  identities.set(identity);
  if (!accounts.present) return accounts.wake();
  const { subject } = accounts.present;
  if (subject === (await identities.subject())) return;
  if (subject !== null) {
    await removeAll();
    return accounts.act();
  }
  // The next session is asked for with both secrets; offline that waits for the connection.
  session.forget();
  await session.access().catch((error: unknown) => {
    if (!(error instanceof FadenError) || !error.retryable) throw error;
  });
  rewatch();
}

/** Removes everything, then ends the session at the gateway if it can be reached. */
export async function logout(deps: ChangeIdentityDeps): Promise<void> {
  const { accounts, identities, session, store, removeAll } = deps;
  const access = session.atHand();
  const refresh = accounts.present ? await store.read(['session']) : undefined;
  identities.forget();
  await removeAll();
  await farewell(deps, access, refresh).catch(() => undefined);
}

async function farewell({ caller }: ChangeIdentityDeps, access: string | null, refresh: unknown): Promise<void> {
  const renewed = access === null && refresh !== undefined ? await caller.call<{ readonly access: string }>({ path: '/sessions/refresh', body: { refresh } }) : null;
  const token = access ?? renewed?.access;
  if (token !== undefined) await caller.call({ method: 'DELETE', path: '/sessions', access: token });
}
