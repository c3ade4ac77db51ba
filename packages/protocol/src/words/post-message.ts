import { customerCommands } from '../commands/customer-commands.ts';
import type { Rule } from '../decide/rule.ts';
import { hearCustomer } from './hear-customer.ts';

const schema = customerCommands['message.post'];

/** A customer writes. */
export const postMessage: Rule<typeof schema> = {
  schema,
  decide: ({ body }, state, context) => hearCustomer(state, context, [{ kind: 'message.posted', body }]),
};
