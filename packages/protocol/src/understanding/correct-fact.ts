import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { hearCustomer } from '../words/hear-customer.ts';
import { correctionLine } from './fact-line.ts';

type Body = CustomerCommands['fact.correct'];

/** A customer corrects a value that was recorded. */
export const correctFact: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const fact = correctionLine(body, state);
    return 'refusal' in fact ? fact.refusal : hearCustomer(state, context, [fact.entry]);
  },
};
