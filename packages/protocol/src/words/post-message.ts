import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { hearCustomer } from './hear-customer.ts';

type Body = CustomerCommands['message.post'];

/** A customer writes. */
export const postMessage: Rule<Body> = {
  decide: ({ body }, state, context) => hearCustomer(state, context, [{ kind: 'message.posted', body }]),
};
