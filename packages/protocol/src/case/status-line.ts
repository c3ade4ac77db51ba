import type { CaseStatus, NextStep } from '../basics/case-status.ts';
import type { Instant } from '../basics/primitives.ts';
import type { Context } from '../decide/context.ts';
import type { PublicEntry } from '../decide/verdict.ts';
import type { EntryBodies } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';
import { nextUpdateFor } from './next-update.ts';
import { statusMeaning } from './status-meaning.ts';

/** Why a status changes, and what an agent adds to it. */
export interface StatusReason {
  readonly reason: EntryBodies['case.status-changed']['reason'];
  readonly text?: string | undefined;
  /** The time of the next update, where an agent gave one. */
  readonly nextUpdateBy?: Instant | undefined;
}

/** The entry that moves a case to a status, with the step and the time that come with it. */
export function statusLine(state: CaseState, context: Context, to: CaseStatus, why: StatusReason): PublicEntry {
  return {
    kind: 'case.status-changed',
    body: {
      from: state.case.status ?? 'received',
      to,
      reason: why.reason,
      ...(why.text === undefined ? {} : { text: why.text }),
      nextStep: statusMeaning[to].nextStep,
      nextUpdateBy: why.nextUpdateBy ?? nextUpdateFor(to, context, state.case.topic),
    },
  };
}

/** The entry that renews the next step and time without a change of status; none where both stay as they are. */
export function promiseLine(state: CaseState, nextStep: NextStep, nextUpdateBy: Instant): PublicEntry[] {
  if (state.case.nextStep === nextStep && state.case.nextUpdateBy === nextUpdateBy) return [];
  return [{ kind: 'case.update-promised', body: { nextStep, nextUpdateBy } }];
}
