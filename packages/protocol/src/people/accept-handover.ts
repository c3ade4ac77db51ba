import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { cardOf } from './card-of.ts';
import { introduce } from './introduce.ts';
import { needsOwner, ownerLine } from './owner-line.ts';
import { refusalUnlessPending } from './pending-handover.ts';

type Body = AgentCommands['handover.accept'];

/** The colleague who was asked takes the case over. */
export const acceptHandover: Rule<Body> = {
  needs: (_, state) => needsOwner(state),
  decide: ({ body }, state, context) => {
    const { actor } = context.actor;
    const refusal = refusalUnlessPending(state, body.handover);
    if (refusal !== undefined) return refusal;
    if (state.people.handover?.to !== actor) return refuse('not_receiver');
    const owner = { type: 'agent' as const, id: actor, name: cardOf(context).name };
    return accept([
      ...introduce(state, context),
      { kind: 'handover.accepted', body },
      ownerLine(state, context, owner, { reason: 'handover' }),
    ]);
  },
};
