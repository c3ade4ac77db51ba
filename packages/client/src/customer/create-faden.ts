import { type Availability, createUuidV7, FadenError } from '@faden/protocol';

import type { CaseHandle } from '../api/conversation.ts';
import type { Faden, FadenOptions } from '../api/faden.ts';
import { defaultPorts } from '../browser/default-ports.ts';
import { createCaller } from '../call/caller.ts';
import { bringCallbacks } from '../callbacks/bring-callbacks.ts';
import type { Code } from '../code/code.ts';
import { createCodeOnNeed } from '../code/code-on-need.ts';
import { createTimers } from '../engine/timers.ts';
import type { Ports } from '../ports/ports.ts';
import { createCaseHandle } from './case-handle.ts';
import { createCustomer, removeAll } from './customer.ts';
import { createGiving } from './giving.ts';
import { logout } from './logout.ts';

/**
 * Makes the client of one customer at one site. It reads, stores and requests nothing until it is asked something that needs it.
 * Code beyond a plain conversation is fetched when it is needed, unless it is given (`codeAtHand`).
 */
export function createFaden(options: FadenOptions, ports: Partial<Ports> = {}, code: Code = createCodeOnNeed()): Faden {
  const all = defaultPorts(ports);
  const { clock, random, storage, lifecycle } = all;
  const timers = createTimers(clock);
  const gateway = options.gateway.replace(/\/+$/, '');
  const caller = createCaller({ gateway, network: all.network, timers });
  const mint = createUuidV7({ now: () => clock.now(), random: (length) => random.bytes(length) });
  const customer = createCustomer({ code, ports: all, timers, caller, gateway, site: options.site, identity: options.identity, mint });
  const { engine, events, accounts, session, profiles } = customer;
  const { give, giveAll } = createGiving(customer);
  const handles = new Map<string, CaseHandle>();

  function handle(id: string): CaseHandle {
    const present = handles.get(id) ?? createCaseHandle(id, { engine, code, call: session.call, mint, act: accounts.act, give });
    handles.set(id, present);
    return present;
  }

  const lang = (): string => options.lang ?? lifecycle.language();

  return {
    options,
    profile: profiles.get,
    availability: (topic) => caller.call<Availability>({ path: `/sites/${options.site}/availability?topic=${encodeURIComponent(topic)}` }),
    connection: engine.connection,
    storage: storage.mode,
    cases: {
      async open({ topic, text, lang: chosen = lang(), page }) {
        const id = mint();
        await give(id, 'case.open', { topic, lang: chosen, ...(text ? { text } : {}), ...(page ? { page } : {}) });
        return handle(id);
      },
      get: handle,
      list: customer.keeper.list,
    },
    callbacks: bringCallbacks(code.callbacks, { site: options.site, caller, call: session.call, mint, lang, act: accounts.act, give: giveAll, handle }),
    connect: accounts.act,
    identify: async (identity) => (await code.identity()).identify({ ...customer, removeAll: () => removeAll(customer), rewatch: engine.rewatch }, identity),
    logout: () => logout(customer),
    hasAccount: accounts.hasAccount,
    on: events.on,
    async destroy() {
      accounts.end(new FadenError('destroyed', 'This client was destroyed'));
      engine.destroy();
      events.clear();
      caller.close();
      timers.clear();
      storage.release();
    },
  };
}
