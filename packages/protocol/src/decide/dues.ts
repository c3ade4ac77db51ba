import { type Id, instantFrom, type Instant } from '../basics/primitives.ts';
import { callbackDues } from '../callbacks/callback-dues.ts';
import { customerSilence, silenceSchedule } from '../case/silence.ts';
import { deadlines } from '../internal/deadlines.ts';
import { commitmentDues } from '../commitments/commitment-dues.ts';
import type { SiteProfile } from '../site/profile.ts';
import type { CaseState } from '../state/case-state.ts';
import type { Due } from './due.ts';

// The clock works in whole milliseconds, and what it does must not come a fraction too early.
const instantAfter = (ms: number): Instant => instantFrom(Math.ceil(ms));

function silenceDue(state: CaseState, { policies }: SiteProfile): Due[] {
  const silence = customerSilence(state);
  if (silence === null) return [];
  const { first, second, close } = silenceSchedule(silence, policies.silenceDays);
  const entity = state.case.resolution?.name ?? 'case';
  if (silence.notices === 2) {
    const at = instantAfter(close);
    return [{ at, kind: 'silence.close', entity, body: { dueAt: at } }];
  }
  const at = instantAfter(silence.notices === 0 ? first : second);
  return [
    { at, kind: 'silence.notice', entity: `${entity}.${silence.notices + 1}`, body: { notice: silence.notices === 0 ? 1 : 2, dueAt: at } },
  ];
}

function handoverDue({ people: { handover } }: CaseState): Due[] {
  if (handover === null) return [];
  const { name, expiresAt } = handover;
  return [{ at: expiresAt, kind: 'handover.lapse', entity: name, body: { handover: name, dueAt: expiresAt } }];
}

function linkDue({ case: { status, successor, continues, reference, openedAt, endedAt } }: CaseState, own: Id | undefined): Due[] {
  if (own === undefined) return [];
  const link = (to: Id, since: Instant, how: 'merged' | 'continued'): Due => ({
    at: instantAfter(Date.parse(since) + 1),
    case: to,
    kind: 'case.link',
    entity: own,
    body: { other: own, how, ...(reference !== undefined && { reference }) },
  });
  const merged = status === 'merged' && successor !== undefined && endedAt !== null ? [link(successor, endedAt, 'merged')] : [];
  return continues === undefined || openedAt === null ? merged : [...merged, link(continues, openedAt, 'continued')];
}

/** What the asker of {@link dues} knows: the id of the case, for links to others, and the time up to which everything was done. */
export interface DuesAsked {
  readonly case?: Id;
  readonly after?: Instant;
}

/**
 * What the clock must do for a case, soonest first. Everything is due later than the entry that caused it. Alarms write
 * no public entry, so they stay listed until what they are about is settled; `after` leaves out what was due by then.
 */
export function dues(state: CaseState, site: SiteProfile, { case: own, after = '' }: DuesAsked = {}): readonly Due[] {
  const alarms = deadlines(state, site).map(({ at, ...body }): Due => ({
    at: at ?? body.dueAt,
    kind: 'alarm.raise',
    entity: [body.code, body.about ?? 'case', ...(body.share === undefined ? [] : [body.share])].join('.'),
    body,
  }));
  return [...silenceDue(state, site), ...handoverDue(state), ...linkDue(state, own), ...callbackDues(state.callbacks), ...commitmentDues(state), ...alarms]
    .filter(({ at }) => at > after)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}
