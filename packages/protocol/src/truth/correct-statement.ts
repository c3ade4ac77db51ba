import type { AgentCommands } from '../commands/command.ts';
import { lookUp } from '../decide/look-up.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';

type Body = AgentCommands['statement.correct'];

/** A binding statement was wrong: said openly, with the reason; both versions stay visible. */
export const correctStatement: Rule<Body> = {
  needs: ({ body }) => [{ what: 'entry', name: body.statement, kinds: ['statement.given'] }],
  decide: ({ body: { statement, text, reason } }, state, context) => {
    if (lookUp(context.found.entries, statement) === null) return refuse('not_found', { path: 'body.statement' });
    if (reason === undefined) return refuse('reason_required', { path: 'body.reason', missing: ['reason'] });
    return speakToCustomer(state, context, [{ kind: 'statement.corrected', body: { statement, text, reason } }]);
  },
};
