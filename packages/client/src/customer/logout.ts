import { type Customer, removeAll } from './customer.ts';

/** Removes everything, then ends the session at the gateway if it can be reached. Never a download of its own: it must work where there is no connection. */
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
