import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import { hearCustomer } from '../words/hear-customer.ts';

type Body = CustomerCommands['concern.confirm'];

/** A customer says that the concern was understood; only the present wording can be confirmed, and once. */
export const confirmConcern: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const { current } = state.understanding;
    if (current?.name !== body.understanding) return refuse('nothing_to_answer', { path: 'body.understanding' });
    if (current.answer !== 'asked') return refuse('already_answered');
    const confirmed: PublicEntry = { kind: 'concern.confirmed', body: { ...body, confirmed: true } };
    // Where the answer is proposed already, a yes to the question leaves nothing for us to answer.
    return state.case.status === 'resolved' ? accept([confirmed]) : hearCustomer(state, context, [confirmed]);
  },
};
