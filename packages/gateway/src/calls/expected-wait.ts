import { CALLBACK_FIRST_MINUTES, isOpen, calendarOf, MINUTE_MS, type SiteProfile, type WaitingRange, waitingRange, waitQuantile } from '@faden/protocol';

import type { Directory } from '../ports/directory.ts';
import type { Rows } from '../ports/rows.ts';
import { learnedCorrection } from './learned-correction.ts';

/** What telling a wait needs. */
export interface WaitDeps {
  readonly store: { readonly rows: Pick<Rows, 'inLine' | 'announcements'> };
  readonly directory: Directory;
  isAgentHere(agent: string): boolean;
}

/** A topic of a site at a moment. */
export interface WaitQuestion {
  readonly profile: SiteProfile;
  readonly topic: string;
  /** An instant. */
  readonly now: string;
  /** The asker's own case, which does not stand before itself. */
  readonly own?: string;
}

/** How long somebody in a line would wait, or why nobody can say. */
export type Wait =
  | { readonly type: 'expected'; readonly fromMs: number; readonly toMs: number; readonly callFirst: boolean }
  | { readonly type: 'silent'; readonly why: 'closed' | 'nobody' | 'too-little-data' };

/** Whom a new customer would find: the place they would have, who is there, and how long it would take. */
export interface ExpectedWait {
  readonly place: number;
  readonly agents: number;
  readonly wait: Wait;
}

/** What a line moves by: who is there, and the wait of somebody with so many before them. */
export interface Outlook {
  readonly agents: number;
  waitAfter(ahead: number): Wait;
  /** The median of that wait as it is, before it is rounded up to be said; 0 where nobody can say. */
  medianAfter(ahead: number): number;
}

/** The people who answer a topic and are at the desk. */
const agentsFor = ({ directory, isAgentHere }: WaitDeps, site: string, topic: string): number =>
  directory.agentsOf(site).filter(({ id, skills }) => isAgentHere(id) && (skills?.includes(topic) ?? true)).length;

/** What a new customer of a topic may be told. Whoever chose to be called keeps their place, and counts. */
export async function expectedWait(deps: WaitDeps, { own, ...asked }: WaitQuestion): Promise<ExpectedWait> {
  const ahead = await deps.store.rows.inLine(asked.profile.id, asked.topic, own);
  const { agents, waitAfter } = await outlookOf(deps, asked);
  return { place: ahead + 1, agents, wait: waitAfter(ahead) };
}

/** How the line of a topic moves at a moment. */
export async function outlookOf(deps: WaitDeps, { profile, topic, now }: WaitQuestion): Promise<Outlook> {
  const agents = agentsFor(deps, profile.id, topic);
  const silent = (why: Extract<Wait, { type: 'silent' }>['why']): Outlook => ({ agents, waitAfter: () => ({ type: 'silent', why }), medianAfter: () => 0 });
  if (!isOpen(calendarOf(profile, topic), Date.parse(now))) return silent('closed');
  if (agents === 0) return silent('nobody');
  const { handlingMs, patienceMs } = deps.directory.site(profile.id)?.waiting ?? {};
  if (handlingMs === undefined) return silent('too-little-data');
  const rates = { servers: agents, serviceRate: 1 / handlingMs, abandonmentRate: patienceMs === undefined ? 0 : 1 / patienceMs };
  const correction = await learnedCorrection(deps.store, profile.id, topic, now);
  return {
    agents,
    waitAfter: (ahead) => waitOf(waitingRange({ ahead, ...rates }, correction)),
    medianAfter: (ahead) => waitQuantile({ ahead, ...rates }, 0.5) * correction,
  };
}

const waitOf = (range: WaitingRange | undefined): Wait =>
  (range === undefined
    ? { type: 'silent', why: 'nobody' }
    : { type: 'expected', fromMs: range.fromMinutes * MINUTE_MS, toMs: range.toMinutes * MINUTE_MS, callFirst: range.toMinutes > CALLBACK_FIRST_MINUTES });
