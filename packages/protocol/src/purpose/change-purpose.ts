import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { type PublicEntry, refuse } from '../decide/verdict.ts';
import { hearCustomer } from '../words/hear-customer.ts';

type Body = CustomerCommands['purpose.change'];

/** A customer asks for offers, or for no more of them; with the purpose of sales its consent goes too, so that asking anew consents anew. */
export const changePurpose: Rule<Body> = {
  decide: ({ body }, state, context) => {
    if (state.case.purpose === body.purpose) return refuse('nothing_to_change', { path: 'body.purpose' });
    const ends = body.purpose === 'service' && Object.hasOwn(state.privacy, 'sales');
    const withdrawn: PublicEntry[] = ends ? [{ kind: 'consent.withdrawn', body: { purpose: 'sales' } }] : [];
    return hearCustomer(state, context, [{ kind: 'purpose.changed', body }, ...withdrawn]);
  },
};
