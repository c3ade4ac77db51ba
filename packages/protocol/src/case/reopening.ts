import type { Context } from '../decide/context.ts';
import type { PublicEntry } from '../decide/verdict.ts';
import type { EntryBodies } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';
import { DAY_MS } from '../time/zone.ts';
import { nextUpdateFor } from './next-update.ts';

/** Whether a closed case may still be opened again. */
export function canReopen({ case: { status, endedAt } }: CaseState, { now, site }: Context): boolean {
  if (status !== 'closed' || endedAt === null) return false;
  return Date.parse(now) <= Date.parse(endedAt) + site.policies.reopenDays * DAY_MS;
}

/** The entry that opens a closed case again; its owner stays. */
export function reopeningLine(state: CaseState, context: Context, reason: EntryBodies['case.reopened']['reason']): PublicEntry {
  const nextUpdateBy = nextUpdateFor('in-progress', context, state.case.topic);
  return { kind: 'case.reopened', body: { reason, nextStep: 'answer', nextUpdateBy } };
}
