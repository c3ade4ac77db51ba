import type { Instant } from '../basics/primitives.ts';
import { callbackDeadlines } from '../callbacks/callback-dues.ts';
import { statusMeaning } from '../case/status-meaning.ts';
import { commitmentWarnings } from '../commitments/commitment-dues.ts';
import type { EntryBodies } from '../entries/entry.ts';
import type { SiteProfile } from '../site/profile.ts';
import type { CaseState } from '../state/case-state.ts';

/** Something that is answered by a time, and what the alarm is called when it is not. */
export interface Deadline {
  readonly code: EntryBodies['alarm.raised']['code'];
  readonly dueAt: Instant;
  /** When the alarm is raised, where that is before the time is over. */
  readonly at?: Instant;
  /** How much of the time has passed by then, in percent. */
  readonly share?: 50 | 80;
  /** The name of what awaits the answer; absent for the case itself. */
  readonly about?: string;
}

/** Everything in an open case that somebody awaits by a time, and what is coming due. */
export function deadlines(state: CaseState, site: SiteProfile): Deadline[] {
  const { status, nextUpdateBy } = state.case;
  const { escalation, consults } = state.people;
  if (status === null || statusMeaning[status].turn === null) return [];
  const update = nextUpdateBy === null || status === 'resolved' ? [] : [{ code: 'next-update-overdue' as const, dueAt: nextUpdateBy }];
  const above =
    escalation === null || escalation.answered
      ? []
      : [{ code: 'escalation-overdue' as const, dueAt: escalation.answerBy, about: escalation.name }];
  const asked = consults.map(({ name, dueAt }) => ({ code: 'consult-overdue' as const, dueAt, about: name }));
  const calls = callbackDeadlines(state.callbacks).map((call) => ({ code: 'callback-late' as const, ...call }));
  const promises = commitmentWarnings(state, site).map((warning) => ({ code: 'commitment-due' as const, ...warning }));
  return [...update, ...above, ...asked, ...calls, ...promises];
}
