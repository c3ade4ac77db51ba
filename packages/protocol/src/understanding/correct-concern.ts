import type { CustomerCommands } from '../commands/command.ts';
import { lookUp } from '../decide/look-up.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { hearCustomer } from '../words/hear-customer.ts';

type Body = CustomerCommands['concern.correct'];

/** A customer says what was not understood. These are words: a correction of an earlier wording is kept too, only it changes nothing. */
export const correctConcern: Rule<Body> = {
  needs: ({ body }) => [{ what: 'entry', name: body.understanding, kinds: ['concern.understood'] }],
  decide: ({ body }, state, context) => {
    if (lookUp(context.found.entries, body.understanding) === null) return refuse('nothing_to_answer', { path: 'body.understanding' });
    return hearCustomer(state, context, [{ kind: 'concern.confirmed', body: { ...body, confirmed: false } }]);
  },
};
