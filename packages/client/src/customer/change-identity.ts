import { FadenError } from '@faden/protocol';

import type { Identity } from '../api/faden.ts';
import { type Customer, removeAll } from './customer.ts';

/** Becomes the customer the site names. Anonymous words go along; any other change removes everything first. */
export async function identify(customer: Customer, identity: Identity): Promise<void> {
  const { accounts, identities, session, engine } = customer;
  identities.set(identity);
  if (!accounts.present) return accounts.wake();
  const { subject } = accounts.present;
  if (subject === (await identities.subject())) return;
  if (subject !== null) {
    await removeAll(customer);
    return accounts.act();
  }
  // The next session is asked for with both secrets; offline that waits for the connection.
  session.forget();
  await session.access().catch((error: unknown) => {
    if (!(error instanceof FadenError) || !error.retryable) throw error;
  });
  engine.rewatch();
}

/** Removes everything, then ends the session at the gateway if it can be reached. */
export async function logout(customer: Customer): Promise<void> {
  const { accounts, identities, session, store } = customer;
  const access = session.atHand();
  const refresh = accounts.present ? await store.read(['session']) : undefined;
  identities.forget();
  await removeAll(customer);
  await farewell(customer, access, refresh).catch(() => undefined);
}

async function farewell({ caller }: Customer, access: string | null, refresh: unknown): Promise<void> {
  const renewed = access === null && refresh !== undefined ? await caller.call<{ readonly access: string }>({ path: '/sessions/refresh', body: { refresh } }) : null;
  const token = access ?? renewed?.access;
  if (token !== undefined) await caller.call({ method: 'DELETE', path: '/sessions', access: token });
}
