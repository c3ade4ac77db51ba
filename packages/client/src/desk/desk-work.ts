import { type Actor, agentRules, type DeskAgent, type DeskSession, type FadenError, type InboxRow, internalStream } from '@faden/protocol';

import { createAccountStore } from '../account/account-store.ts';
import type { DeskCaseHandle } from '../api/desk.ts';
import type { Observable } from '../api/observable.ts';
import { isRecord } from '../call/read-answer.ts';
import type { Caller } from '../call/caller.ts';
import { blankSite } from '../customer/blank-site.ts';
import { createProfiles, type Profiles } from '../customer/profiles.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Timers } from '../engine/timers.ts';
import type { RawEvent } from '../live/carrier.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session/session.ts';
import { createAnswers } from './answers.ts';
import { createDeskCase, type DeskCase } from './desk-case.ts';
import { createInbox, type Inbox } from './inbox.ts';

/** What goes on while an agent is signed in. */
export interface DeskWork {
  readonly engine: Engine;
  readonly inbox: Inbox;
  begin(agent: string): Promise<void>;
  /** Ends it; commands that were not answered reject with this. */
  end(error: FadenError): void;
  case(caseId: string): DeskCaseHandle;
  profileOf(site: string): Profiles;
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

/** The gateway watches no more cases than this for one desk. */
const MOST_WATCHED = 50;
const REWATCH_MS = 50;

/** The work of nobody yet. */
export function createDeskWork(deps: DeskWorkDeps): DeskWork {
  const { ports, timers, caller, session, gateway, agent, mint } = deps;
  const store = createAccountStore(ports.storage, gateway, 'desk');
  const cases = new Map<string, DeskCase>();
  const watched = new Set<string>();
  const online = new Map<string, boolean>();
  const profiles = new Map<string, Profiles>();
  let rewatch: (() => void) | undefined;
  let stopRefreshing = (): void => undefined;

  const inbox = createInbox({
    call: (request) => session.call(request),
    timers,
    onRow(row) {
      cases.get(row.id)?.touch();
      if (watched.has(row.id)) engine.head(row.id, row.mark);
    },
  });
  const engine: Engine = createEngine({
    ports,
    timers,
    caller,
    session,
    store,
    gateway,
    name: `faden desk ${gateway}`,
    side: 'centre',
    rules: agentRules,
    mint,
    transport: forgetful(timers),
    actor,
    site: (caseId) => profiles.get(siteOf(caseId))?.present ?? blankSite(siteOf(caseId)),
    watch: () => [...watched].slice(-MOST_WATCHED),
    streamsOf: (caseId) => [caseId, internalStream(caseId)],
    probe: () => inbox.refresh(),
    onConnected: () => inbox.refresh().catch(() => undefined),
    onOther,
    onList: () => undefined,
    onStoredList: () => undefined,
    onInternal: (caseId) => cases.get(caseId)?.touch(),
    onWatched: () => undefined,
    onLost: () => undefined,
  });
  const answers = createAnswers(engine, mint);

  function actor(): Actor {
    const { value } = agent;
    return { role: value?.role ?? 'agent', actor: value?.id ?? '', ...(value ? { name: value.name } : {}) };
  }

  /** The site of a case: from its row, or by the letters its reference begins with. */
  function siteOf(caseId: string): string {
    const reference = engine.held.replicas.get(caseId)?.state.case.reference;
    const named = [...profiles].find(([, profile]) => reference?.startsWith(`${profile.present.prefix}-`));
    return inbox.row(caseId)?.site ?? named?.[0] ?? '';
  }

  function onOther(event: RawEvent): void {
    const { data } = event;
    if (engine.onTyping(event.event, data) || !isRecord(data)) return;
    if (event.event === 'presence') {
      online.set(String(data['case']), data['online'] === true);
      cases.get(String(data['case']))?.touch();
    }
    if (event.event === 'inbox' && isRecord(data['row'])) inbox.hint(data['row'] as unknown as InboxRow);
  }

  /** Several cases opened in a moment are one new connection. */
  function watch(caseId: string, isWatched: boolean): void {
    if (watched.has(caseId) === isWatched) return;
    if (isWatched) watched.add(caseId);
    else watched.delete(caseId);
    rewatch?.();
    rewatch = timers.after(REWATCH_MS, () => engine.rewatch());
  }

  function profileOf(site: string): Profiles {
    const present = profiles.get(site) ?? createProfiles({ caller, timers, site, onFetched: () => engine.held.conversations.touchAll() });
    profiles.set(site, present);
    return present;
  }

  const caseDeps = {
    engine,
    call: session.call,
    mint,
    site: siteOf,
    row: inbox.row,
    isOnline: (caseId: string) => online.get(caseId) ?? false,
    watch,
    give: answers.give,
  };

  return {
    engine,
    inbox,
    async begin(id) {
      await store.change(() => ({ id, customer: null, assurance: 'anonymous', subject: null }));
      for (const site of agent.value?.sites ?? []) profileOf(site).get().catch(() => undefined);
      await engine.begin(id);
      stopRefreshing = inbox.keepFresh();
      inbox.refresh().catch(() => undefined);
    },
    end(error) {
      stopRefreshing();
      answers.reject(error);
      for (const one of cases.values()) one.close();
      cases.clear();
      engine.end();
      inbox.reset();
      online.clear();
    },
    case(caseId) {
      const present = cases.get(caseId) ?? createDeskCase(caseId, caseDeps);
      cases.set(caseId, present);
      return present.handle;
    },
    profileOf,
  };
}

/** A desk forgets with its page how events came through: it keeps nothing on the device. */
function forgetful(timers: Timers): { pollOnly(): boolean; remember(): void } {
  let until = 0;
  return {
    pollOnly: () => timers.now() < until,
    remember() {
      until = timers.now() + 3_600_000;
    },
  };
}
