import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';

type Body = AgentCommands['notice.post'];

/** Somebody of the centre tells the customer something nobody asked: an outage, a peak, other hours, a changed estimate. */
export const postNotice: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    // Only the clock speaks of silence, since its notices count towards closing.
    if (body.code === 'silence') return refuse('bad_request', { path: 'body.code' });
    if (body.code === 'stated' && body.text === undefined) return refuse('reason_required', { path: 'body.text' });
    return accept([...introduce(state, context), { kind: 'notice.posted', body }]);
  },
};
