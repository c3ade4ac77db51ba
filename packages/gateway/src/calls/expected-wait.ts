import { CALLBACK_FIRST_MINUTES, isOpen, calendarOf, MINUTE_MS, type SiteProfile, waitingRange } from '@faden/protocol';

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

/** Whom a new customer would find: the place they would have, who is there, and how long it would take, or why nobody can say. */
export interface ExpectedWait {
  readonly place: number;
  readonly agents: number;
  readonly wait:
    | { readonly type: 'expected'; readonly fromMs: number; readonly toMs: number; readonly callFirst: boolean }
    | { readonly type: 'silent'; readonly why: 'closed' | 'nobody' | 'too-little-data' };
}

/** The people who answer a topic and are at the desk. */
const agentsFor = ({ directory, isAgentHere }: WaitDeps, site: string, topic: string): number =>
  directory.agentsOf(site).filter(({ id, skills }) => isAgentHere(id) && (skills?.includes(topic) ?? true)).length;

/** What a new customer of a topic may be told. Whoever chose to be called keeps their place, and counts. */
export async function expectedWait(deps: WaitDeps, { profile, topic, now, own }: WaitQuestion): Promise<ExpectedWait> {
  const ahead = await deps.store.rows.inLine(profile.id, topic, own);
  const agents = agentsFor(deps, profile.id, topic);
  return { place: ahead + 1, agents, wait: await waitOf(deps, { profile, topic, now }, { ahead, agents }) };
}

interface Line {
  readonly ahead: number;
  readonly agents: number;
}

async function waitOf({ directory, store }: WaitDeps, { profile, topic, now }: WaitQuestion, { ahead, agents }: Line): Promise<ExpectedWait['wait']> {
  if (!isOpen(calendarOf(profile, topic), Date.parse(now))) return { type: 'silent', why: 'closed' };
  if (agents === 0) return { type: 'silent', why: 'nobody' };
  const { handlingMs, patienceMs } = directory.site(profile.id)?.waiting ?? {};
  if (handlingMs === undefined) return { type: 'silent', why: 'too-little-data' };
  const correction = await learnedCorrection(store, profile.id, topic, now);
  const range = waitingRange({ ahead, servers: agents, serviceRate: 1 / handlingMs, abandonmentRate: patienceMs === undefined ? 0 : 1 / patienceMs }, correction);
  if (range === undefined) return { type: 'silent', why: 'nobody' };
  return { type: 'expected', fromMs: range.fromMinutes * MINUTE_MS, toMs: range.toMinutes * MINUTE_MS, callFirst: range.toMinutes > CALLBACK_FIRST_MINUTES };
}
