import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from './introduce.ts';
import { lapseLine, refusalUnlessPending } from './pending-handover.ts';

type Body = AgentCommands['handover.decline'];

/** The colleague who was asked says no; the owner stays. */
export const declineHandover: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessPending(state, body.handover);
    if (refusal !== undefined) return refusal;
    if (state.people.handover?.to !== context.actor.actor) return refuse('not_receiver');
    return accept([...introduce(state, context), lapseLine(body.handover, 'declined', body.text)]);
  },
};
