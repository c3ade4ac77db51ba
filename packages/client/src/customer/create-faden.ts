import { type Availability, createUuidV7, customerRules, FadenError } from '@faden/protocol';

import type { CaseHandle } from '../api/conversation.ts';
import type { Faden, FadenEvents, FadenOptions } from '../api/faden.ts';
import { defaultPorts } from '../browser/default-ports.ts';
import { createCaller } from '../call/caller.ts';
import { createTimers } from '../engine/timers.ts';
import { refuseShape } from '../outbox/refuse-shape.ts';
import type { Ports } from '../ports/ports.ts';
import { createCaseHandle } from './case-handle.ts';
import { createCustomer } from './customer.ts';

/** Makes the client of one customer at one site. It reads, stores and requests nothing until it is asked something that needs it. */
export function createFaden(options: FadenOptions, ports: Partial<Ports> = {}): Faden {
  const all: Ports = { ...defaultPorts(ports), ...ports };
  const timers = createTimers(all.clock);
  const gateway = options.gateway.replace(/\/+$/, '');
  const caller = createCaller({ gateway, network: all.network, timers });
  const mint = createUuidV7({ now: () => all.clock.now(), random: (length) => all.random.bytes(length) });
  const customer = createCustomer({ ports: all, timers, caller, gateway, site: options.site, identity: options.identity, mint });
  const { engine, events, accounts } = customer;
  const handles = new Map<string, CaseHandle>();

  async function give(caseId: string, kind: string, body: Readonly<Record<string, unknown>>): Promise<string> {
    refuseShape(customerRules, { kind, body }, { case: caseId, actor: customer.actor(), site: customer.profiles.present, channel: 'chat', now: new Date(all.clock.now()).toISOString() });
    await accounts.act();
    const [name = ''] = await engine.give(caseId, [{ kind, body }]).catch(customer.checkLost);
    return name;
  }

  function handle(id: string): CaseHandle {
    const present = handles.get(id) ?? createCaseHandle(id, { engine, call: customer.call, mint, act: accounts.act, give });
    handles.set(id, present);
    return present;
  }

  return {
    options,
    profile: () => customer.profiles.get(),
    availability: (topic) => caller.call<Availability>({ path: `/sites/${options.site}/availability?topic=${encodeURIComponent(topic)}` }),
    connection: engine.connection,
    storage: all.storage.mode,
    cases: {
      async open({ topic, text, lang, page }) {
        const id = mint();
        const language = lang ?? options.lang ?? all.lifecycle.language();
        await give(id, 'case.open', { topic, lang: language, ...(text ? { text } : {}), ...(page ? { page } : {}) });
        return handle(id);
      },
      get: handle,
      list: customer.list,
    },
    connect: accounts.act,
    identify: customer.identify,
    logout: customer.logout,
    hasAccount: accounts.hasAccount,
    on: <K extends keyof FadenEvents>(event: K, listener: (detail: FadenEvents[K]) => void) => events.on(event, listener),
    async destroy() {
      engine.destroy();
      events.clear();
      caller.close();
      timers.clear();
      all.storage.release();
      accounts.end(new FadenError('destroyed', 'This client was destroyed'));
    },
  };
}
