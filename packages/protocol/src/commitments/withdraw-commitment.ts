import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import type { PublicEntry } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { hearCustomer } from '../words/hear-customer.ts';
import { unsettledCommitments } from './commitments-slice.ts';
import { owedCommitment } from './owed-commitment.ts';

type Body = CustomerCommands['commitment.withdraw'];

/** A customer releases us from a promise: it need not be kept any more. */
export const withdrawCommitment: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const about = owedCommitment(state, body.commitment);
    return 'refusal' in about ? about.refusal : hearCustomer(state, context, [{ kind: 'commitment.withdrawn', body }]);
  },
};

/** What must be said of promises before a concern is withdrawn: nothing is owed in it any more. */
export function withdrawnCommitments({ commitments }: CaseState): PublicEntry[] {
  return unsettledCommitments(commitments).map(([commitment]) => ({ kind: 'commitment.withdrawn', body: { commitment } }));
}
