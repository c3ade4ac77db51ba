import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';

type Body = AgentCommands['statement.give'];

/** Somebody of the centre or the company says something the customer can rely on: it binds, whoever answers next. */
export const giveStatement: Rule<Body> = {
  decide: ({ body }, state, context) => speakToCustomer(state, context, [{ kind: 'statement.given', body }]),
};
