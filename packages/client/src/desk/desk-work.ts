import { type Actor, agentRules, type DeskAgent, type DeskSession, type FadenError, type InboxRow, internalStream } from '@faden/protocol';

import { createAccountStore } from '../account/account-store.ts';
import type { DeskCaseHandle } from '../api/desk.ts';
import type { Observable } from '../api/observable.ts';
import { isRecord } from '../call/read-answer.ts';
import type { Caller } from '../call/caller.ts';
import { codeAtHand } from '../code/code-at-hand.ts';
import { createTransport } from '../customer/transport.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Timers } from '../engine/timers.ts';
import type { RawEvent } from '../live/carrier.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session/session.ts';
import { createAnswers } from './answers.ts';
import { createDeskCase, type DeskCase } from './desk-case.ts';
import type { Inbox } from './inbox.ts';
import { createLists, type Lists } from './lists.ts';
import { createSites, type Sites } from './sites.ts';
import { createWatching, type Watching } from './watching.ts';

/** What goes on while an agent is signed in. */
export interface DeskWork {
  readonly engine: Engine;
  readonly lists: Lists;
  readonly sites: Sites;
  begin(agent: string): Promise<void>;
  /** Ends it; commands that were not answered reject with this. */
  end(error: FadenError): void;
  case(caseId: string): DeskCaseHandle;
}

/** What {@link createDeskWork} needs. */
export interface DeskWorkDeps {
  readonly ports: Ports;
  readonly timers: Timers;
  readonly caller: Caller;
  readonly session: Session<DeskSession>;
  readonly gateway: string;
  readonly agent: Observable<DeskAgent | null>;
  mint(): string;
}

interface Desktop {
  readonly cases: Map<string, DeskCase>;
  readonly online: Map<string, boolean>;
  readonly inbox: Inbox;
  readonly sites: Sites;
  readonly watching: Watching;
  readonly engine: Engine;
}

/** The work of nobody yet. */
export function createDeskWork(deps: DeskWorkDeps): DeskWork {
  const { ports, timers, session, gateway, agent, mint } = deps;
  const { call } = session;
  const store = createAccountStore(ports.storage, gateway, 'desk');
  const cases = new Map<string, DeskCase>();
  const online = new Map<string, boolean>();
  const desktop = (): Desktop => ({ cases, online, inbox, sites, watching, engine });

  const lists = createLists({
    call,
    timers,
    onRow({ id, mark }) {
      cases.get(id)?.touch();
      // A restore may take a case, and its customer bring it back: then it has to be watched anew.
      if (watching.has(id) && engine.head(id, mark)) watching.again();
    },
  });
  const { inbox } = lists;
  const sites = createSites({ ...deps, inbox, reference: (caseId) => engine.held.replicas.get(caseId)?.state.case.reference, onFetched: () => engine.held.conversations.touchAll() });
  const watching = createWatching(timers, () => engine.rewatch());
  const transport = createTransport(ports.storage, timers, gateway);
  const engine = createEngine({ ...deps, ...centreSide(desktop), store, name: `faden desk ${gateway}`, transport, actor: () => actorOf(agent.value) });
  const answers = createAnswers(engine, mint);
  const caseDeps = { engine, call, mint, site: sites.of, row: inbox.row, isOnline: (caseId: string) => online.get(caseId) ?? false, watch: watching.set, give: answers.give };

  return {
    engine,
    lists,
    sites,
    async begin(id) {
      await store.change(() => ({ id, customer: null, assurance: 'anonymous', subject: null }));
      sites.load(agent.value?.sites ?? []);
      await engine.begin(id);
      lists.begin();
    },
    end(error) {
      answers.reject(error);
      for (const one of cases.values()) one.close();
      cases.clear();
      online.clear();
      engine.end();
      lists.reset();
    },
    case(caseId) {
      const present = cases.get(caseId) ?? createDeskCase(caseId, caseDeps);
      cases.set(caseId, present);
      return present.handle;
    },
  };
}

const actorOf = (agent: DeskAgent | null): Actor => ({ role: agent?.role ?? 'agent', actor: agent?.id ?? '', ...(agent ? { name: agent.name } : {}) });

/** What an engine must know of the centre's side. */
const centreSide = (desktop: () => Desktop) => ({
  side: 'centre' as const,
  code: { ...codeAtHand, parts: { ...codeAtHand.parts, rules: agentRules } },
  site: (caseId: string) => desktop().sites.profileOf(caseId),
  watch: () => desktop().watching.all(),
  streamsOf: (caseId: string) => [caseId, internalStream(caseId)],
  probe: () => desktop().inbox.refresh(),
  onConnected: () => void desktop().inbox.refresh().catch(() => undefined),
  onOther: (event: RawEvent) => hear(desktop(), event),
  onInternal: (caseId: string) => desktop().cases.get(caseId)?.touch(),
  onList: () => undefined,
  onStoredList: () => undefined,
  onWatched: () => undefined,
  onLost: () => undefined,
});

function hear({ engine, online, cases, inbox }: Desktop, { event, data }: RawEvent): void {
  if (!isRecord(data)) return;
  engine.held.typing.hear(event, data);
  if (event === 'inbox' && isRecord(data['row'])) inbox.hint(data['row'] as unknown as InboxRow);
  if (event === 'presence') {
    const caseId = String(data['case']);
    online.set(caseId, data['online'] === true);
    cases.get(caseId)?.touch();
  }
}
