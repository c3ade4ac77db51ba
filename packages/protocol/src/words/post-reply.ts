import { agentCommands } from '../commands/agent-commands.ts';
import type { Rule } from '../decide/rule.ts';
import { speakToCustomer } from './speak-to-customer.ts';

const schema = agentCommands['message.post'];

/** Somebody of the centre or the company writes to the customer. */
export const postReply: Rule<typeof schema> = {
  schema,
  decide: ({ body }, state, context) => speakToCustomer(state, context, [{ kind: 'message.posted', body }]),
};
