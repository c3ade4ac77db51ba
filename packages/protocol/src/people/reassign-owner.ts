import type { Owner } from '../basics/people.ts';
import { endings } from '../case/endings.ts';
import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { AgentCommands, SystemCommands } from '../commands/command.ts';
import type { Context, Need } from '../decide/context.ts';
import type { Decision } from '../decide/decision.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { receiverOf } from './card-of.ts';
import { introduce } from './introduce.ts';
import { needsOwner, ownerLine, teamOf } from './owner-line.ts';

interface Reassignment {
  readonly to: string;
  readonly reason: 'reassigned' | 'absence';
  readonly text?: string | undefined;
}

function newOwner(to: string, context: Context): Owner | undefined {
  const team = teamOf(context, to);
  if (team !== undefined) return team;
  const agent = receiverOf(context, to);
  return agent === null ? undefined : { type: 'agent', id: to, name: agent?.card.name ?? to };
}

function reassign({ to, reason, text }: Reassignment, state: CaseState, context: Context): Decision {
  const refusal = refusalUnlessOpen(state);
  if (refusal !== undefined) return refusal;
  if (state.people.owner?.id === to) return refuse('already_owner', { path: 'body.to' });
  const owner = newOwner(to, context);
  if (owner === undefined) return refuse('agent_unknown', { path: 'body.to' });
  const card = context.actor.role === 'system' ? [] : introduce(state, context);
  return accept([...card, ...endings(state), ownerLine(state, context, owner, { reason, text })]);
}

const needsBoth = ({ body }: { body: { to: string } }, state: CaseState): readonly Need[] => [
  { what: 'agent', id: body.to },
  ...needsOwner(state),
];

/** A supervisor gives the case to another person or team without their acceptance; the customer is told. */
export const reassignOwner: Rule<AgentCommands['owner.reassign']> = {
  needs: needsBoth,
  decide: ({ body }, state, context) => (context.actor.role === 'supervisor' ? reassign(body, state, context) : refuse('supervisor_only')),
};

/** The clock gives the case of somebody absent to another person or team. */
export const reassignOnAbsence: Rule<SystemCommands['owner.reassign']> = {
  needs: needsBoth,
  decide: ({ body }, state, context) => reassign(body, state, context),
};
