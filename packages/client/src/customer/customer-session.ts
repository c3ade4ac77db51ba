import { FadenError, type Session as SessionAnswer } from '@faden/protocol';

import type { Account } from '../account/account.ts';
import type { AccountStore } from '../account/account-store.ts';
import type { Caller } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';
import type { Locks } from '../ports/locks.ts';
import { createSession, type Session } from '../session/session.ts';
import type { Identities } from './identity.ts';

/** What {@link createCustomerSession} needs. */
export interface CustomerSessionDeps {
  readonly caller: Caller;
  readonly timers: Timers;
  readonly store: AccountStore;
  readonly identities: Identities;
  readonly locks: Locks | null;
  readonly site: string;
  readonly name: string;
  account(): Account | null;
  /** What the gateway says of the customer was kept. */
  onBound(account: Account, answer: SessionAnswer): void;
  /** The gateway knows us as somebody else. */
  onOther(): void;
}

/**
 * The session of a customer. Anonymous becomes identified by presenting both secrets;
 * an anonymous session the gateway has forgotten is followed by a new one of the same account;
 * an identified customer who turns out to be another is never mixed with the first.
 */
export function createCustomerSession(deps: CustomerSessionDeps): Session<SessionAnswer> {
  const { caller, timers, store, identities, locks } = deps;

  /** Whether the answer that is to be kept was given to a token of the site. */
  let presented = false;

  const request = async (access?: string): Promise<SessionAnswer> => {
    const identity = await identities.token();
    const answer = await caller.call<SessionAnswer>({
      path: `/sites/${deps.site}/sessions`,
      body: identity === null ? {} : { identity },
      ...(access === undefined ? {} : { access }),
    });
    presented = identity !== null;
    return answer;
  };

  async function keep(answer: SessionAnswer): Promise<void> {
    const mine = deps.account();
    if (!mine) throw new FadenError('identity_changed', 'There is no account');
    const { customer } = answer;
    const subject = presented ? await identities.subject() : mine.subject;
    presented = false;
    if (mine.subject !== null && mine.customer !== null && mine.customer !== customer.id) {
      deps.onOther();
      throw new FadenError('identity_changed', 'The gateway knows another customer');
    }
    const account = await store.change(
      (stored) => {
        if (stored?.id !== mine.id) throw new FadenError('identity_changed', 'This account is no longer here');
        return { id: mine.id, customer: customer.id, assurance: customer.assurance, subject, ...(customer.name === undefined ? {} : { name: customer.name }) };
      },
      [[['session'], answer.refresh]],
    );
    deps.onBound(account, answer);
  }

  return createSession<SessionAnswer>({
    caller,
    timers,
    alone: (task) => (locks ? locks.request(`${deps.name} session`, {}, task) : task()),
    load: async () => (await store.read(['session'])) as string | undefined,
    keep,
    open: request,
    async become(answer) {
      const account = deps.account();
      if (!account || account.subject !== null || !identities.known()) return null;
      return request(answer.access);
    },
  });
}
