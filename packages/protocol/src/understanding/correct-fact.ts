import { customerCommands } from '../commands/customer-commands.ts';
import type { Rule } from '../decide/rule.ts';
import { hearCustomer } from '../words/hear-customer.ts';
import { correctionLine } from './fact-line.ts';

const schema = customerCommands['fact.correct'];

/** A customer corrects a value that was recorded. */
export const correctFact: Rule<typeof schema> = {
  schema,
  decide: ({ body }, state, context) => {
    const fact = correctionLine(body, state);
    return 'refusal' in fact ? fact.refusal : hearCustomer(state, context, [fact.entry]);
  },
};
