import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { canReopen, reopeningLine } from './reopening.ts';

type Body = CustomerCommands['case.rate'];

// A score up to this one opens a closed case again.
const LOW_RATING = 2;

/** A customer rates how the case was handled: after a resolution, never before, and once; a low score opens a closed case again. */
export const rateCase: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const { status, rating } = state.case;
    if (status !== 'resolved' && status !== 'closed') return refusalUnlessOpen(state) ?? refuse('not_resolved');
    if (rating !== null) return refuse('already_rated');
    const low = body.score <= LOW_RATING && canReopen(state, context);
    return accept([{ kind: 'case.rated', body }, ...(low ? [reopeningLine(state, context, 'low-rating')] : [])]);
  },
};
