import { instantFrom, type Instant } from '../basics/primitives.ts';
import { DAY_MS } from '../time/zone.ts';
import type { CaseState } from '../state/case-state.ts';
import type { CaseSlice } from './case-slice.ts';

/** The silence of a resolved case while it is the customer's turn; `null` while somebody owes the customer an answer. */
export function customerSilence({ case: { status, silence, clock } }: CaseState): CaseSlice['silence'] {
  return status === 'resolved' && clock.turn === 'customer' ? silence : null;
}

/** When a silent case is reminded twice and then closed, in epoch ms; what has happened keeps its place. */
export interface SilenceSchedule {
  readonly first: number;
  readonly second: number;
  readonly close: number;
}

/**
 * The schedule of a silence of `days`: notices after a half and after six sevenths of it (7 and 12 days of 14).
 * What comes late pushes the rest: between two steps the customer always has a seventh of the time to answer.
 */
export function silenceSchedule({ since, notices, noticedAt }: NonNullable<CaseSlice['silence']>, days: number): SilenceSchedule {
  const start = Date.parse(since);
  const seventh = (days * DAY_MS) / 7;
  const noticed = noticedAt === null ? 0 : Date.parse(noticedAt) + seventh;
  const first = start + seventh * 3.5;
  const second = Math.max(start + seventh * 6, notices === 1 ? noticed : first + seventh);
  return { first, second, close: Math.max(start + seventh * 7, notices === 2 ? noticed : second + seventh) };
}

/** The first reminder of a silence that begins now. */
export function firstReminder(now: Instant, days: number): Instant {
  return instantFrom(Math.ceil(silenceSchedule({ since: now, notices: 0, noticedAt: null }, days).first));
}
