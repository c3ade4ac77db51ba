import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { hearCustomer } from '../words/hear-customer.ts';
import { factLine } from './fact-line.ts';

type Body = CustomerCommands['fact.record'];

/** A customer gives a value we need, such as an order number; whoever answers next has it. */
export const recordFact: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const fact = factLine(body, state);
    return 'refusal' in fact ? fact.refusal : hearCustomer(state, context, [fact.entry]);
  },
};
