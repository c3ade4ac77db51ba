import type { CustomerCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { canReopen, reopeningLine } from './reopening.ts';
import { statusLine } from './status-line.ts';

type Body = CustomerCommands['case.rate'];

// A score up to this one is itself the reason.
const LOW_RATING = 2;

function goingOn(score: number, state: CaseState, context: Context): PublicEntry[] {
  if (state.case.status === 'resolved') return [statusLine(state, context, 'in-progress', { reason: 'resolution-refused' })];
  return canReopen(state, context) ? [reopeningLine(state, context, score <= LOW_RATING ? 'low-rating' : 'customer-wrote')] : [];
}

/** A customer rates how the case was handled: after a resolution, never before, and once; whoever is not content can have it go on with the same step. */
export const rateCase: Rule<Body> = {
  decide: ({ body: { reopen, ...rating } }, state, context) => {
    const { status } = state.case;
    if (status !== 'resolved' && status !== 'closed') return refusalUnlessOpen(state) ?? refuse('not_resolved');
    if (state.case.rating !== null) return refuse('already_rated');
    return accept([{ kind: 'case.rated', body: rating }, ...(reopen === true ? goingOn(rating.score, state, context) : [])]);
  },
};
