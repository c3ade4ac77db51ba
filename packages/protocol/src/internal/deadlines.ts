import type { Instant } from '../basics/primitives.ts';
import { callbackDeadlines } from '../callbacks/callback-dues.ts';
import { statusMeaning } from '../case/status-meaning.ts';
import type { EntryBodies } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';

/** Something that is answered by a time, and what the alarm is called when it is not. */
export interface Deadline {
  readonly code: EntryBodies['alarm.raised']['code'];
  readonly dueAt: Instant;
  /** The name of what awaits the answer; absent for the case itself. */
  readonly about?: string;
}

/** Everything in an open case that somebody awaits by a time. */
export function deadlines({ case: { status, nextUpdateBy }, people: { escalation, consults }, callbacks }: CaseState): Deadline[] {
  if (status === null || statusMeaning[status].turn === null) return [];
  const update = nextUpdateBy === null || status === 'resolved' ? [] : [{ code: 'next-update-overdue' as const, dueAt: nextUpdateBy }];
  const above =
    escalation === null || escalation.answered
      ? []
      : [{ code: 'escalation-overdue' as const, dueAt: escalation.answerBy, about: escalation.name }];
  const asked = consults.map(({ name, dueAt }) => ({ code: 'consult-overdue' as const, dueAt, about: name }));
  const calls = callbackDeadlines(callbacks).map((call) => ({ code: 'callback-late' as const, ...call }));
  return [...update, ...above, ...asked, ...calls];
}
