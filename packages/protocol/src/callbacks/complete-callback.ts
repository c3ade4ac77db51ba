import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { type PublicEntry, refuse } from '../decide/verdict.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';
import { endRelease, needsCallbacks } from './call-claims.ts';
import { mayBeInCall, refusalUnlessCaller } from './call-outcome.ts';
import { openCallback } from './open-callback.ts';

/** The call has taken place; what was said stands in the case in the agent's words, or it is not over. */
export const completeCallback: Rule<AgentCommands['callback.complete']> = {
  needs: ({ body }, state) => needsCallbacks(state, body.callback),
  decide: ({ body: { callback, summary } }, state, context) => {
    const about = openCallback(state, callback);
    if ('refusal' in about) return about.refusal;
    const { item } = about;
    const refusal = refusalUnlessCaller(item, context) ?? (mayBeInCall(item) ? undefined : refuse('nothing_to_answer'));
    if (refusal !== undefined) return refusal;
    if (summary === undefined) return refuse('summary_required', { path: 'body.summary' });
    const reached: PublicEntry[] = item.status === 'connected' ? [] : [{ kind: 'callback.connected', body: { callback, attempt: item.attempts } }];
    const said = speakToCustomer(state, context, [...reached, { kind: 'callback.completed', body: { callback, summary } }]);
    return said.outcome === 'refused' ? said : { ...said, releases: endRelease(state, context, callback, item) };
  },
};
