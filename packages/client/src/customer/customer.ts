import { type Actor, customerRules, FadenError, type SiteProfile } from '@faden/protocol';

import { createAccountStore } from '../account/account-store.ts';
import type { FadenEvents, Identity, MyCase } from '../api/faden.ts';
import type { Observable } from '../api/observable.ts';
import type { Call, Caller } from '../call/caller.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Timers } from '../engine/timers.ts';
import { createEmitter, type Emitter } from '../observe/emitter.ts';
import type { Ports } from '../ports/ports.ts';
import { type AccountKeeper, createAccountKeeper } from './account-keeper.ts';
import { createCustomerSession } from './customer-session.ts';
import { createIdentities } from './identity.ts';
import { createListKeeper } from './list-keeper.ts';
import { createProfiles, type Profiles } from './profiles.ts';
import { createTransport } from './transport.ts';

/** One customer at one site: account, session, engine and list, wired together. */
export interface Customer {
  readonly engine: Engine;
  readonly events: Emitter<FadenEvents>;
  readonly profiles: Profiles;
  readonly accounts: AccountKeeper;
  readonly call: Call;
  actor(): Actor;
  readonly list: Observable<readonly MyCase[]>;
  identify(identity: Identity): Promise<void>;
  logout(): Promise<void>;
  /** Passes an error on, after noticing that the account is gone. */
  checkLost(error: unknown): never;
}

/** What {@link createCustomer} needs. */
export interface CustomerDeps {
  readonly ports: Ports;
  readonly timers: Timers;
  readonly caller: Caller;
  readonly gateway: string;
  readonly site: string;
  readonly identity: Identity | undefined;
  mint(): string;
}

/** A customer nobody has seen act yet. */
export function createCustomer({ ports, timers, caller, gateway, site, identity, mint }: CustomerDeps): Customer {
  const name = `faden ${gateway} ${site}`;
  const store = createAccountStore(ports.storage, gateway, site);
  const events = createEmitter<FadenEvents>();
  const identities = createIdentities(identity);
  const transport = createTransport(ports.storage, timers, gateway);

  const accounts = createAccountKeeper({
    store,
    identities,
    mint,
    async begin(account) {
      store.use(account.id);
      const [stored] = await Promise.all([store.read(['profile']), keeper.recall(), transport.recall()]);
      if (stored) profiles.recall(stored as SiteProfile);
      await engine.begin(account.id);
      profiles.get().catch(() => undefined);
    },
    stop() {
      engine.end();
      session.forget();
      keeper.reset();
    },
  });
  const session = createCustomerSession({
    caller,
    timers,
    store,
    identities,
    locks: ports.locks,
    site,
    name,
    account: () => accounts.present,
    onBound(account, answer) {
      const before = accounts.present?.customer;
      accounts.bound(account);
      keeper.take(answer.cases);
      if (before !== account.customer) events.emit('identity', { customer: account.customer });
    },
    onOther: () => void remove().catch(() => undefined),
  });
  const profiles = createProfiles({
    caller,
    timers,
    site,
    onFetched(profile) {
      engine.held.conversations.touchAll();
      if (accounts.present) store.cache(['profile'], () => profile).catch(() => undefined);
    },
  });
  const engine: Engine = createEngine({
    ports,
    timers,
    caller,
    session,
    store,
    gateway,
    name,
    side: 'customer',
    rules: customerRules,
    mint,
    transport,
    actor,
    site: () => profiles.present,
    streamsOf: (caseId) => [caseId],
    probe: () => keeper.refresh(),
    onConnected(unknown) {
      if (unknown) keeper.refresh().catch(() => undefined);
    },
    onOther: ({ event, data }) => engine.onTyping(event, data),
    onList: () => keeper.list.touch(),
    onStoredList: () => void keeper.recall().catch(() => undefined),
    onWatched: () => void accounts.wake().catch(() => undefined),
    onLost: lose,
  });
  const keeper = createListKeeper({
    store,
    call: (request) => session.call(request),
    engine: () => engine,
    onWatched: () => void accounts.wake().catch(() => undefined),
  });
  for (const event of ['entry', 'refused', 'reset', 'continued'] as const) engine.events.on(event, (detail) => events.emit(event, detail));

  function actor(): Actor {
    const { present } = accounts;
    return { role: 'customer', actor: present?.customer ?? present?.id ?? '', assurance: present?.assurance ?? 'anonymous' };
  }

  function lose(): void {
    if (!accounts.present) return;
    accounts.lose();
    events.emit('identity', { customer: null });
  }

  /** Removes everything of this customer here, on disk and in the other tabs. */
  async function remove(): Promise<void> {
    engine.tell({ type: 'wiped' });
    lose();
    await store.wipe();
  }

  /** Ends the session at the gateway, if it can be reached. */
  async function farewell(access: string | null, refresh: unknown): Promise<void> {
    const token = access ?? (refresh === undefined ? null : (await caller.call<{ readonly access: string }>({ path: '/sessions/refresh', body: { refresh } })).access);
    if (token !== null) await caller.call({ method: 'DELETE', path: '/sessions', access: token });
  }

  return {
    engine,
    events,
    profiles,
    accounts,
    actor,
    call: (request) => session.call(request),
    list: keeper.list,
    async identify(next) {
      identities.set(next);
      const { present } = accounts;
      if (!present) return accounts.wake();
      const subject = await identities.subject();
      if (present.subject === subject) return;
      if (present.subject !== null) {
        await remove();
        return accounts.act();
      }
      // The next session is asked for with both secrets; offline that waits for the connection.
      session.forget();
      await session.access().catch((error: unknown) => {
        if (!(error instanceof FadenError) || !error.retryable) throw error;
      });
      engine.rewatch();
    },
    async logout() {
      const access = session.atHand();
      const refresh = accounts.present ? await store.read(['session']) : undefined;
      identities.forget();
      await remove();
      await farewell(access, refresh).catch(() => undefined);
    },
    checkLost(error) {
      if (error instanceof FadenError && error.code === 'identity_changed') lose();
      throw error;
    },
  };
}
