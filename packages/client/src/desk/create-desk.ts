import { createUuidV7, type DeskAgent, type DeskAgents, type DeskSession, FadenError } from '@faden/protocol';

import type { Desk, DeskOptions } from '../api/desk.ts';
import { defaultPorts } from '../browser/default-ports.ts';
import { createMemoryKeyValue } from '../browser/memory-key-value.ts';
import { createSessionTabStorage } from '../browser/session-tab-storage.ts';
import { createCaller } from '../call/caller.ts';
import { createTimers } from '../engine/timers.ts';
import { createValue } from '../observe/value.ts';
import type { Ports } from '../ports/ports.ts';
import { createDeskWork } from './desk-work.ts';
import type { DeskPorts } from './desk-ports.ts';
import { createDeskSession, keptSession } from './desk-session.ts';

/** Makes the agents' side of the client. It requests nothing before somebody signs in or a session is resumed. */
export function createDesk(options: DeskOptions, ports: Partial<DeskPorts> = {}): Desk {
  const all: Ports = { ...defaultPorts({ ...ports, storage: createMemoryKeyValue(), locks: null, tabs: null }) };
  const gateway = options.gateway.replace(/\/+$/, '');
  const tabStorage = ports.tabStorage ?? createSessionTabStorage(`faden desk ${gateway}`);
  const timers = createTimers(all.clock);
  const caller = createCaller({ gateway, network: all.network, timers });
  const mint = createUuidV7({ now: () => all.clock.now(), random: (length) => all.random.bytes(length) });
  const agent = createValue<DeskAgent | null>(null);
  const session = createDeskSession({ caller, timers, tabStorage, onAgent: (next) => agent.set(next), onEnded: leave });
  const work = createDeskWork({ ports: all, timers, caller, session, gateway, mint, agent });

  function leave(): void {
    tabStorage.write(null);
    session.forget();
    agent.set(null);
    work.end(new FadenError('unauthorized', 'Nobody is signed in'));
  }

  async function begin(present: DeskAgent): Promise<DeskAgent> {
    agent.set(present);
    await work.begin(present.id);
    return present;
  }

  return {
    async signIn(name, password) {
      const answer = await caller.call<DeskSession>({ path: '/desk/sessions', body: { agent: name, password } });
      if (agent.value) leave();
      await session.take(answer);
      return begin(answer.agent);
    },
    async resume() {
      const kept = keptSession(tabStorage);
      return kept ? begin(kept.agent) : null;
    },
    async signOut() {
      const access = session.atHand();
      leave();
      if (access !== null) await caller.call({ method: 'DELETE', path: '/sessions', access }).catch(() => undefined);
    },
    agent,
    connection: work.engine.connection,
    inbox: work.lists.inbox.rows,
    callbacks: work.lists.calls.list,
    now: work.lists.clock.now,
    ended: (query = {}) => work.lists.inbox.ended(query),
    case: work.case,
    agents: async (site) => (await session.call<DeskAgents>({ path: `/desk/agents?site=${encodeURIComponent(site)}` })).agents,
    profile: (site) => work.sites.get(site).get(),
    async destroy() {
      work.end(new FadenError('destroyed', 'This desk was destroyed'));
      work.engine.destroy();
      caller.close();
      timers.clear();
    },
  };
}
