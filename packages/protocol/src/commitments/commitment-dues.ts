import { instantFrom, type Instant } from '../basics/primitives.ts';
import type { Due } from '../decide/due.ts';
import { calendarOf } from '../site/calendar-of.ts';
import type { SiteProfile } from '../site/profile.ts';
import type { CaseState } from '../state/case-state.ts';
import { addBusinessTime, businessTimeBetween } from '../time/business.ts';
import type { Calendar } from '../time/calendar.ts';
import { type CommitmentItem, unsettledCommitments } from './commitments-slice.ts';

/** How much of a promise's time has passed when its owner is warned, in percent. */
const WARNINGS = [50, 80] as const;

/** A warning that a promise is coming due. */
export interface CommitmentWarning {
  readonly about: string;
  readonly share: (typeof WARNINGS)[number];
  /** When the owner is warned. */
  readonly at: Instant;
  /** When the promise is due. */
  readonly dueAt: Instant;
}

// The time that counts is that in which somebody is there to act; where there is none, time as such.
function shareAt(calendar: Calendar, { madeAt, dueAt }: CommitmentItem, share: number): Instant {
  const [from, to] = [Date.parse(madeAt), Date.parse(dueAt)];
  const worked = businessTimeBetween(calendar, from, to);
  const at = worked === 0 ? undefined : addBusinessTime(calendar, from, Math.ceil((worked * share) / 100));
  // A warning lies within the time it warns of, and after the moment of the promise.
  return instantFrom(Math.max(from + 1, Math.min(to, at ?? Math.ceil(from + ((to - from) * share) / 100))));
}

/** When the owner of each open promise is warned: after a half and after four fifths of its time, by the hours of the topic. */
export function commitmentWarnings({ case: { topic }, commitments }: CaseState, site: SiteProfile): CommitmentWarning[] {
  const open = unsettledCommitments(commitments).filter(([, { status }]) => status === 'open');
  if (open.length === 0) return [];
  const calendar = calendarOf(site, topic);
  return open.flatMap(([about, item]) => WARNINGS.map((share) => ({ about, share, at: shareAt(calendar, item, share), dueAt: item.dueAt })));
}

/** What the clock must do about promises: each is broken from the first millisecond after its due time. */
export function commitmentDues({ commitments }: CaseState): Due[] {
  return unsettledCommitments(commitments).flatMap(([commitment, { status, dueAt }]): Due[] =>
    status === 'broken'
      ? []
      : [{ at: instantFrom(Date.parse(dueAt) + 1), kind: 'commitment.break', entity: commitment, body: { commitment, dueAt } }],
  );
}
