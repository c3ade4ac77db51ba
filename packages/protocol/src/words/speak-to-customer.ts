import { nextUpdateFor } from '../case/next-update.ts';
import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import { firstReminder } from '../case/silence.ts';
import { promiseLine, statusLine } from '../case/status-line.ts';
import type { Context } from '../decide/context.ts';
import type { Decision } from '../decide/decision.ts';
import { accept, type PublicEntry } from '../decide/verdict.ts';
import { stepForward } from '../people/responsibility.ts';
import type { CaseState } from '../state/case-state.ts';

function afterwards(state: CaseState, context: Context): PublicEntry[] {
  const { status, topic } = state.case;
  switch (status) {
    case 'received':
      return [statusLine(state, context, 'in-progress', { reason: 'agent-answered' })];
    case 'in-progress':
      return promiseLine(state, 'answer', nextUpdateFor(status, context, topic));
    case 'resolved':
      return promiseLine(state, 'customer-confirms', firstReminder(context.now, context.site.policies.silenceDays));
    default:
      return [];
  }
}

/**
 * What somebody of the centre says, and what comes with it: the role card, responsibility where a team had the case,
 * the first answer as a status, and a new time for the next update.
 */
export function speakToCustomer(state: CaseState, context: Context, said: readonly PublicEntry[]): Decision {
  return refusalUnlessOpen(state) ?? accept([...stepForward(state, context), ...said, ...afterwards(state, context)]);
}
