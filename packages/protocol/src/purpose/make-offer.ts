import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';

type Body = AgentCommands['offer.make'];

/** Somebody of the centre offers something: only in a conversation whose customer asked for offers and has consented to them. */
export const makeOffer: Rule<Body> = {
  decide: ({ body }, state, context) => {
    if (state.case.purpose !== 'sales') return refuse('sales_not_asked');
    if (!Object.hasOwn(state.privacy, 'sales')) return refuse('consent_missing', { missing: ['sales'] });
    return speakToCustomer(state, context, [{ kind: 'offer.made', body }]);
  },
};
