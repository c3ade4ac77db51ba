import { calendarOf, callKeys, type FoundSlot, findSlot, instantFrom, type Need, type Slot, slotCapacity, type SlotRules, type SiteProfile } from '@faden/protocol';

import type { Directory } from '../ports/directory.ts';
import type { Holds } from '../ports/holds.ts';
import type { Rows } from '../ports/rows.ts';
import type { CallPolicies } from './call-policies.ts';
import { knownSlots } from './known-slots.ts';

/** What knowing windows needs. */
export interface SlotDeps {
  readonly store: { readonly rows: Pick<Rows, 'claimedEach' | 'claimed'>; readonly holds: Holds };
  readonly directory: Directory;
}

/** The windows of a topic at a moment, and how many calls are booked or held in each. */
export interface OfferedSlots {
  readonly slots: readonly Slot[];
  readonly rules: SlotRules;
  readonly capacity: number;
  booked(slot: Slot): number;
}

/** Which windows to look at, and for whom. */
export interface SlotQuestion {
  readonly profile: SiteProfile;
  readonly topic: string;
  /** An instant. */
  readonly now: string;
  readonly leadMs?: number | undefined;
  /** A hold of the one who asks, which does not stand in their own way. */
  readonly hold?: string | undefined;
  readonly session?: string | undefined;
}

// Where an operator has not said how long a call takes.
const HANDLING_SECONDS = 600;

const slotKey = (site: string, topic: string, { from }: Slot): string => callKeys.slot(site, topic, instantFrom(from));

/** The windows a topic offers; none where nobody is called. */
export async function offeredSlots(deps: SlotDeps, question: SlotQuestion): Promise<OfferedSlots | undefined> {
  const { profile, topic, now, leadMs } = question;
  const calls = deps.directory.site(profile.id)?.calls;
  if (calls === undefined) return undefined;
  const rules = { ...calls.slots, ...(leadMs === undefined ? {} : { leadMs }) };
  const slots = knownSlots(calendarOf(profile, topic), Date.parse(now), rules);
  const counts = await deps.store.rows.claimedEach(slots.map((slot) => slotKey(profile.id, topic, slot)), now);
  const own = await ownHold(deps, question);
  const booked = (slot: Slot): number => {
    const key = slotKey(profile.id, topic, slot);
    return (counts.get(key) ?? 0) - Number(own === key);
  };
  return { slots, rules, capacity: capacityOf(deps.directory, calls, profile.id, topic), booked };
}

/** What became of a wish, and the next free window. */
export async function findWindow(deps: SlotDeps, question: SlotQuestion, { window }: Pick<Extract<Need, { what: 'slot' }>, 'window'>): Promise<FoundSlot> {
  const offered = await offeredSlots(deps, question);
  if (offered === undefined) return { ...(window === undefined ? {} : { wished: 'unknown' as const }), next: null };
  const { slots, rules, capacity, booked } = offered;
  return findSlot({ calendar: calendarOf(question.profile, question.topic), now: Date.parse(question.now), wish: window, rules, slots, capacity, booked });
}

/** How many calls fit into one window of a topic: as configured, else by the agents who answer it. */
function capacityOf(directory: Directory, calls: CallPolicies, site: string, topic: string): number {
  if (calls.capacity !== undefined) return calls.capacity;
  const agents = directory.agentsOf(site).filter(({ role, skills }) => role === 'agent' && (skills?.includes(topic) ?? true)).length;
  const handlingMs = directory.site(site)?.waiting.handlingMs;
  const handlingSeconds = handlingMs === undefined ? HANDLING_SECONDS : handlingMs / 1000;
  return slotCapacity({ agents, slotMinutes: calls.slots.slotMinutes, handlingSeconds, share: calls.share, occupancy: calls.occupancy });
}

/** The claim a session's own hold counts in, if it still does. */
async function ownHold({ store }: SlotDeps, { hold, session, now }: SlotQuestion): Promise<string | undefined> {
  if (hold === undefined || session === undefined) return undefined;
  const found = await store.holds.find(hold, now);
  const isOwn = found?.session === session && (await store.rows.claimed(`hold:${session}`, now)) > 0;
  return isOwn ? found.key : undefined;
}
