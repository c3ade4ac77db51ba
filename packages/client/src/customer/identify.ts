import { FadenError } from '@faden/protocol';

import type { Identity } from '../api/faden.ts';
import type { Session, Tokens } from '../session/session.ts';
import type { AccountKeeper } from './account-keeper.ts';
import type { Identities } from './identity.ts';

/** What {@link identify} needs. */
export interface IdentifyDeps {
  readonly accounts: AccountKeeper;
  readonly identities: Identities;
  readonly session: Session<Tokens>;
  /** Removes everything of this customer here, on disk and in the other tabs. */
  removeAll(): Promise<void>;
  /** Connects anew, as whoever it is now. */
  rewatch(): void;
}

/** Becomes the customer the site names. Anonymous words go along; any other change removes everything first. */
export async function identify({ accounts, identities, session, removeAll, rewatch }: IdentifyDeps, identity: Identity): Promise<void> {
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
