import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { refusalUnlessResponsible, stepForward } from './responsibility.ts';

type Body = AgentCommands['owner.take'];

/** An agent takes a case that a team has; one that a person has changes hands only by handover. */
export const takeCase: Rule<Body> = {
  decide: (_, state, context) => {
    const { owner } = state.people;
    const refusal = refusalUnlessOpen(state) ?? refusalUnlessResponsible(state, context);
    if (refusal !== undefined) return refusal;
    if (owner?.type === 'agent') return refuse(owner.id === context.actor.actor ? 'already_owner' : 'owner_only');
    return accept(stepForward(state, context));
  },
};
