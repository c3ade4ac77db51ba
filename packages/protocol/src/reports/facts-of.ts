import type { Instant } from '../basics/primitives.ts';
import type { WireEntry } from '../entries/entry.ts';
import { calendarOf } from '../site/calendar-of.ts';
import type { SiteProfile } from '../site/profile.ts';
import { evolve } from '../state/evolve.ts';
import { initialState } from '../state/initial-state.ts';
import { callFacts } from './call-facts.ts';
import { caseFact } from './case-facts.ts';
import { conductFacts } from './conduct-facts.ts';
import type { ReportFact } from './report-fact.ts';
import { promiseFacts } from './promise-facts.ts';
import { waitFacts } from './wait-facts.ts';

/** A case as reports read it: its id and its whole public timeline. */
export interface ReportedCase {
  readonly id: string;
  readonly entries: readonly WireEntry[];
}

/** All that reports count of a case, as of `now`: of what was written later nothing is known. */
export function factsOf({ id, entries: all }: ReportedCase, site: SiteProfile, now: Instant): readonly ReportFact[] {
  const entries = all.filter(({ at }) => at <= now);
  if (entries.length === 0) return [];
  const state = entries.reduce(evolve, initialState);
  const base = { case: id, topic: state.case.topic };
  return [
    caseFact(entries, state, now, base),
    ...waitFacts(entries, now, { ...base, calendar: calendarOf(site, base.topic) }),
    ...promiseFacts(entries, now, base),
    ...callFacts(entries, now, base),
    ...conductFacts(entries, base),
  ];
}
