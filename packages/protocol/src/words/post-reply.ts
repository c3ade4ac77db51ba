import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { speakToCustomer } from './speak-to-customer.ts';

type Body = AgentCommands['message.post'];

/** Somebody of the centre or the company writes to the customer. */
export const postReply: Rule<Body> = {
  decide: ({ body }, state, context) => speakToCustomer(state, context, [{ kind: 'message.posted', body }]),
};
