import type { AgentCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Refused } from '../decide/decision.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { cardOf } from '../people/card-of.ts';
import { stepForward } from '../people/responsibility.ts';
import { callableFrom, FREEZE_MS, later } from './call-times.ts';
import type { CallbackItem } from './callbacks-slice.ts';
import { openCallback } from './open-callback.ts';

// Who has accepted and does not dial loses it to whoever would.
const ACCEPTED_MS = FREEZE_MS;

function refusalOf({ status, agent, acceptedAt, ...item }: CallbackItem, { actor, now }: Context): Refused | undefined {
  if (actor.role === 'company') return refuse('not_yours');
  if (status === 'calling' || status === 'connected') return refuse('callback_taken');
  if (status === 'accepted' && agent === actor.actor) return refuse('nothing_to_change');
  if (status === 'accepted' && acceptedAt !== null && now < later(acceptedAt, ACCEPTED_MS)) return refuse('callback_taken');
  const due = callableFrom({ status, agent, acceptedAt, ...item });
  return status === 'requested' || now < later(due, -FREEZE_MS) ? refuse('not_due') : undefined;
}

/** An agent takes a callback that is due before any telephone rings; the customer sees who will call. */
export const acceptCallback: Rule<AgentCommands['callback.accept']> = {
  decide: ({ body: { callback } }, state, context) => {
    const about = openCallback(state, callback);
    const refusal = 'refusal' in about ? about.refusal : refusalOf(about.item, context);
    if (refusal !== undefined) return refusal;
    const agent = { id: context.actor.actor, name: cardOf(context).name };
    return accept([...stepForward(state, context), { kind: 'callback.accepted', body: { callback, agent } }]);
  },
};
