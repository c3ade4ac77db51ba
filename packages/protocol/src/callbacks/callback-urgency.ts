import type { Instant } from '../basics/primitives.ts';
import type { OwedCallback } from '../wire/owed-callback.ts';
import { MINUTE_MS } from '../time/zone.ts';
import { FREEZE_MS, later } from './call-times.ts';

/**
 * What a callback asks of the people at the desk now, the most urgent first: its window was missed, it is later than was
 * said, half of the time for it has gone by and nobody has accepted it, somebody may accept it, somebody is calling, or
 * it is not due yet.
 */
export const callbackUrgencies = ['missed', 'late', 'at-risk', 'due', 'in-call', 'later'] as const;
/** One of {@link callbackUrgencies}. */
export type CallbackUrgency = (typeof callbackUrgencies)[number];

const RISK_SHARE = 0.5;
// Where no time was said nobody may be forgotten either.
const UNSAID_MS = 30 * MINUTE_MS;

function isAtRisk({ status, dueAt, lateAt }: Pick<OwedCallback, 'status' | 'dueAt' | 'lateAt'>, now: Instant): boolean {
  if (status === 'accepted') return false;
  if (lateAt === null) return now >= later(dueAt, UNSAID_MS);
  const span = Date.parse(lateAt) - Date.parse(dueAt);
  return now >= later(dueAt, span * RISK_SHARE);
}

/** How urgent a callback is at an instant. */
export function callbackUrgency(callback: Pick<OwedCallback, 'status' | 'dueAt' | 'lateAt' | 'missedAt'>, now: Instant): CallbackUrgency {
  const { status, dueAt, lateAt, missedAt } = callback;
  if (status === 'calling' || status === 'connected') return 'in-call';
  if (missedAt !== undefined) return 'missed';
  if (lateAt !== null && now > lateAt) return 'late';
  if (isAtRisk(callback, now)) return 'at-risk';
  return now < later(dueAt, -FREEZE_MS) ? 'later' : 'due';
}
