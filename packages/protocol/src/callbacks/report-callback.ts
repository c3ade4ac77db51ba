import { isStaff } from '../basics/staff.ts';
import type { AgentCommands, SystemCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';
import { afterAttempt, needsRetry } from './after-attempt.ts';
import { refusalUnlessCaller } from './call-outcome.ts';
import type { CallbackItem } from './callbacks-slice.ts';
import { openCallback } from './open-callback.ts';

/** Whether nobody has said yet what came of the call. To a provider a machine has answered as well: only whoever hears it can tell. */
const isOpen = ({ status }: CallbackItem, { result }: AgentCommands['callback.report'], { actor }: Context): boolean =>
  status === 'calling' || (status === 'connected' && result === 'voicemail' && isStaff(actor.role));

/** The agent or the provider says that a call reached nobody. What comes twice, late or about an older attempt changes nothing. */
export const reportCallback: Rule<AgentCommands['callback.report'] | SystemCommands['callback.report']> = {
  needs: ({ body }, state) => needsRetry(state, body.callback),
  decide: ({ body }, state, context) => {
    const { callback, attempt, result } = body;
    const about = openCallback(state, callback);
    if ('refusal' in about) return about.refusal;
    const { item } = about;
    const refusal = refusalUnlessCaller(item, context);
    if (refusal !== undefined) return refusal;
    if (!isOpen(item, body, context) || item.attempts !== attempt) return refuse('nothing_to_answer', { path: 'body.attempt' });
    const after = afterAttempt(state, context, callback, item, result);
    return isStaff(context.actor.role) ? { ...after, entries: [...introduce(state, context), ...after.entries] } : after;
  },
};
