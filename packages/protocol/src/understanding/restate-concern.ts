import { agentCommands } from '../commands/agent-commands.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';

const schema = agentCommands['concern.restate'];

/** Somebody of the centre says how the concern was understood, point by point, for the customer to confirm or correct. */
export const restateConcern: Rule<typeof schema> = {
  schema,
  decide: ({ body }, state, context) => {
    const ids = new Set(body.points.map(({ id }) => id));
    if (ids.size < body.points.length) return refuse('bad_request', { path: 'body.points' });
    return speakToCustomer(state, context, [{ kind: 'concern.understood', body }]);
  },
};
