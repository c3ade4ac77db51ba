import { statusLine } from '../case/status-line.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import { refusalUnlessResponsible, stepForward } from '../people/responsibility.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';

type Body = AgentCommands['concern.restate'];

/** Somebody of the centre says how the concern was understood, point by point, for the customer to confirm or correct. */
export const restateConcern: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const ids = new Set(body.points.map(({ id }) => id));
    if (ids.size < body.points.length) return refuse('bad_request', { path: 'body.points' });
    const understood: PublicEntry = { kind: 'concern.understood', body };
    if (state.case.status !== 'resolved') return speakToCustomer(state, context, [understood]);
    // A proposal answers the points as they were; with new ones nothing is resolved.
    const refusal = refusalUnlessResponsible(state, context);
    return refusal ?? accept([...stepForward(state, context), understood, statusLine(state, context, 'in-progress', { reason: 'stated' })]);
  },
};
