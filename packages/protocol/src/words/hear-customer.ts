import { nextUpdateFor } from '../case/next-update.ts';
import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import { canReopen, reopeningLine } from '../case/reopening.ts';
import { promiseLine, statusLine } from '../case/status-line.ts';
import type { Context } from '../decide/context.ts';
import type { Decision } from '../decide/decision.ts';
import { accept, type PublicEntry } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';

/**
 * What a customer says, and what it moves. Words are never refused for state: they end our waiting for the customer,
 * reach the owner of a resolved case and reopen a closed one; only where the case is over for good they belong elsewhere.
 */
export function hearCustomer(state: CaseState, context: Context, said: readonly PublicEntry[]): Decision {
  if (canReopen(state, context)) return accept([reopeningLine(state, context, 'customer-wrote'), ...said]);
  const refusal = refusalUnlessOpen(state);
  if (refusal !== undefined) return refusal;
  const { status, topic } = state.case;
  if (status === 'waiting-customer') return accept([...said, statusLine(state, context, 'in-progress', { reason: 'customer-wrote' })]);
  if (status !== 'resolved') return accept(said);
  const promise = promiseLine(state, 'answer', nextUpdateFor('in-progress', context, topic));
  return accept([...said, ...promise], { internal: [{ kind: 'alarm.raised', body: { code: 'words-after-resolution' } }] });
}
