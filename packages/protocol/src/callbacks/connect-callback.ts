import { isStaff } from '../basics/staff.ts';
import type { AgentCommands, SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';
import { mayBeInCall, refusalUnlessCaller } from './call-outcome.ts';
import { openCallback } from './open-callback.ts';

/** The agent or the provider says that somebody answered; also late, when nobody knew what had come of the call. */
export const connectCallback: Rule<AgentCommands['callback.connect'] | SystemCommands['callback.connect']> = {
  decide: ({ body: { callback, attempt } }, state, context) => {
    const about = openCallback(state, callback);
    const refusal = 'refusal' in about ? about.refusal : refusalUnlessCaller(about.item, context);
    if ('refusal' in about || refusal !== undefined) return refusal ?? refuse('not_found');
    const { item } = about;
    const late = item.status === 'connected' || !mayBeInCall(item) || item.attempts !== attempt;
    if (late) return refuse('nothing_to_answer', { path: 'body.attempt' });
    const card = isStaff(context.actor.role) ? introduce(state, context) : [];
    return accept([...card, { kind: 'callback.connected', body: { callback, attempt } }]);
  },
};
