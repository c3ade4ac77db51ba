import { isOpen } from '../time/hours.ts';
import type { Id } from '../basics/primitives.ts';
import type { Context, Need } from '../decide/context.ts';
import type { Accepted } from '../decide/decision.ts';
import { accept, type PublicEntry } from '../decide/verdict.ts';
import type { CallResult } from '../entries/callback-entries.ts';
import { calendarOf } from '../site/calendar-of.ts';
import type { CaseState } from '../state/case-state.ts';
import { MINUTE_MS } from '../time/zone.ts';
import { dialRelease, endRelease, needsCallbacks, quietClaims, slotClaim } from './call-claims.ts';
import { later, windowSpan } from './call-times.ts';
import type { CallbackItem } from './callbacks-slice.ts';

// How often we try before somebody counts as unreachable.
const ATTEMPTS_LIMIT = 3;

// A line that was busy is soon free; who did not answer gets time to come back to the telephone.
const BUSY_MS = 4 * MINUTE_MS;
const BUSY_LIMIT = 2;
const PATIENT_MS = { least: 10 * MINUTE_MS, most: 15 * MINUTE_MS } as const;

/** What must be looked up when a call may not have reached anybody. */
export function needsRetry(state: CaseState, name: Id): readonly Need[] {
  const slots = needsCallbacks(state, name).map((): Need => ({ what: 'slot', topic: state.callbacks[name]?.topic ?? '', leadMs: PATIENT_MS.least }));
  return [...needsCallbacks(state, name), ...slots];
}

/** When to try again without another window: within this one, or from the line while somebody is there; nothing otherwise. */
function soon({ to, busy, topic }: CallbackItem, { now, site }: Context, result: CallResult): string | undefined {
  const quick = (result === 'busy' || result === 'failed') && busy < BUSY_LIMIT;
  const at = later(now, quick ? BUSY_MS : PATIENT_MS.most);
  if (to === null) return isOpen(calendarOf(site, topic), Date.parse(at)) ? at : undefined;
  if (at < to) return at;
  const earlier = later(now, PATIENT_MS.least);
  return !quick && earlier < to ? earlier : undefined;
}

function inNextWindow(item: CallbackItem, context: Context, attempted: PublicEntry & { kind: 'callback.attempted' }): Pick<Accepted, 'entries' | 'claims'> {
  const { callback } = attempted.body;
  const { slot } = context.found;
  if (slot === undefined) return { entries: [attempted], claims: [] };
  const nextTryAt = slot.next === null ? later(context.now, PATIENT_MS.most) : windowSpan(slot.next.window).from;
  const told: PublicEntry = { ...attempted, body: { ...attempted.body, nextTryAt } };
  if (slot.next === null) return { entries: [told, { kind: 'callback.queued', body: { callback, reason: 'retry', priority: true, nextTryAt } }], claims: [] };
  const scheduled: PublicEntry = { kind: 'callback.scheduled', body: { callback, window: slot.next.window, sequence: item.sequence + 1 } };
  return { entries: [told, scheduled], claims: [slotClaim(context, item.topic, slot.next)] };
}

/**
 * What follows a call that reached nobody, voicemail included: soon again, in the best next window, or the end after
 * three attempts. The place is never lost, and the case stays open whatever happens.
 */
export function afterAttempt(state: CaseState, context: Context, callback: Id, item: CallbackItem, result: CallResult): Accepted {
  const rang = item.dialledAt === null ? {} : { dialledAt: item.dialledAt };
  const attempted = { kind: 'callback.attempted', body: { callback, attempt: item.attempts, result, ...rang } } as const;
  const quiet = quietClaims(context, callback, item);
  if (item.attempts >= ATTEMPTS_LIMIT) {
    const unreachable: PublicEntry = { kind: 'callback.unreachable', body: { callback, attempts: item.attempts } };
    return accept([attempted, unreachable], { claims: quiet, releases: endRelease(state, context, callback, item) });
  }
  const releases = dialRelease(context, callback, item);
  const nextTryAt = soon(item, context, result);
  if (nextTryAt !== undefined) return accept([{ ...attempted, body: { ...attempted.body, nextTryAt } }], { claims: quiet, releases });
  const { entries, claims } = inNextWindow(item, context, attempted);
  return accept(entries, { claims: [...claims, ...quiet], releases });
}
