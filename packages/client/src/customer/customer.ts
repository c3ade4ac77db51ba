import type { Actor, SiteProfile } from '@faden/protocol';

import { type AccountStore, createAccountStore } from '../account/account-store.ts';
import type { FadenEvents, Identity } from '../api/faden.ts';
import type { Caller } from '../call/caller.ts';
import type { Code } from '../code/code.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Timers } from '../engine/timers.ts';
import { createEmitter, type Emitter } from '../observe/emitter.ts';
import type { RawEvent } from '../live/carrier.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session, Tokens } from '../session/session.ts';
import { type AccountKeeper, createAccountKeeper } from './account-keeper.ts';
import { createCustomerSession } from './customer-session.ts';
import { createIdentities, type Identities } from './identity.ts';
import { createListKeeper, type ListKeeper } from './list-keeper.ts';
import { createProfiles, type Profiles } from './profiles.ts';
import { createTransport } from './transport.ts';

/** What {@link createCustomer} needs. */
export interface CustomerDeps {
  readonly ports: Ports;
  readonly timers: Timers;
  readonly caller: Caller;
  readonly gateway: string;
  readonly site: string;
  readonly identity: Identity | undefined;
  readonly code: Code;
  mint(): string;
}

/** One customer at one site: account, session, engine and list, wired together. */
export interface Customer {
  readonly engine: Engine;
  readonly events: Emitter<FadenEvents>;
  readonly profiles: Profiles;
  readonly accounts: AccountKeeper;
  readonly identities: Identities;
  readonly session: Session<Tokens>;
  readonly store: AccountStore;
  readonly keeper: ListKeeper;
  readonly caller: Caller;
  actor(): Actor;
}

/** A customer nobody has seen act yet. */
export function createCustomer(deps: CustomerDeps): Customer {
  const { ports, timers, caller, gateway, site } = deps;
  const name = `faden ${gateway} ${site}`;
  const store = createAccountStore(ports.storage, gateway, site);
  const identities = createIdentities({ ...deps, subjectOf: async (token) => (await deps.code.identity()).subjectOf(token) });
  const events = createEmitter<FadenEvents>();
  const wake = (): void => void accounts.wake().catch(() => undefined);
  const parts = (): Customer => customer;

  const accounts = createAccountKeeper({ store, identities, mint: deps.mint, begin: (account) => begin(customer, transport, account.id), stop: () => stop(customer) });
  const session = createCustomerSession({
    ...deps,
    store,
    identities,
    locks: ports.locks,
    name,
    account: () => accounts.present,
    onBound(account, answer) {
      const before = accounts.present?.customer;
      accounts.bound(account);
      keeper.take(answer.cases);
      if (before !== account.customer) events.emit('identity', { customer: account.customer });
    },
    onOther: () => void removeAll(customer).catch(() => undefined),
  });
  const profiles = createProfiles({
    ...deps,
    onFetched(profile) {
      engine.held.conversations.touchAll();
      if (accounts.present) store.cache(['profile'], () => profile).catch(() => undefined);
    },
  });
  const transport = createTransport(ports.storage, timers, gateway);
  const engine = createEngine({ ...deps, ...customerSide(parts), session, store, name, transport, onWatched: wake });
  const keeper = createListKeeper({ store, call: session.call, engine, onWatched: wake });
  const customer: Customer = { engine, events, profiles, accounts, identities, session, store, keeper, caller, actor: () => actorOf(accounts) };
  for (const event of ['entry', 'refused', 'reset', 'continued'] as const) engine.events.on(event, (detail) => events.emit(event, detail));
  return customer;
}

/** What an engine must know of the customer's side. */
const customerSide = (customer: () => Customer) => ({
  side: 'customer' as const,
  actor: () => customer().actor(),
  site: () => customer().profiles.present,
  streamsOf: (caseId: string) => [caseId],
  probe: () => customer().keeper.refresh(),
  onConnected(unknown: boolean) {
    if (unknown) customer().keeper.refresh().catch(() => undefined);
  },
  onOther: ({ event, data }: RawEvent) => customer().engine.held.typing.hear(event, data as Record<string, unknown>),
  onList: () => customer().keeper.list.touch(),
  onStoredList: () => void customer().keeper.recall().catch(() => undefined),
  onLost: () => lose(customer()),
});

const actorOf = ({ present }: AccountKeeper): Actor => ({ role: 'customer', actor: present?.customer ?? present?.id ?? '', assurance: present?.assurance ?? 'anonymous' });

async function begin({ store, keeper, profiles, engine }: Customer, transport: ReturnType<typeof createTransport>, account: string): Promise<void> {
  store.use(account);
  const [stored] = await Promise.all([store.read(['profile']), keeper.recall(), transport.recall()]);
  if (stored) profiles.recall(stored as SiteProfile);
  await engine.begin(account);
  profiles.get().catch(() => undefined);
}

function stop({ engine, session, keeper }: Customer): void {
  engine.end();
  session.forget();
  keeper.reset();
}

/** The account in use is gone: nothing of it stays in memory. */
export function lose({ accounts, events }: Customer): void {
  if (!accounts.present) return;
  accounts.lose();
  events.emit('identity', { customer: null });
}

/** Removes everything of this customer here, on disk and in the other tabs. */
export async function removeAll(customer: Customer): Promise<void> {
  customer.engine.tell({ type: 'wiped' });
  // The channel closes with the account: it must live until the others have heard.
  await customer.store.wipe().finally(() => lose(customer));
}
