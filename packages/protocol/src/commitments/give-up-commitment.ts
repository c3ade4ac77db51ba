import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';
import { owedCommitment } from './owed-commitment.ts';

type Body = AgentCommands['commitment.give-up'];

/** A supervisor says in public why a broken promise will not be kept any more; it stays counted as broken. */
export const giveUpCommitment: Rule<Body> = {
  decide: ({ body: { commitment, reason } }, state, context) => {
    const about = owedCommitment(state, commitment);
    if ('refusal' in about) return about.refusal;
    if (context.actor.role !== 'supervisor') return refuse('supervisor_only');
    if (about.item.status !== 'broken') return refuse('not_broken');
    if (reason === undefined) return refuse('reason_required', { path: 'body.reason', missing: ['reason'] });
    return speakToCustomer(state, context, [{ kind: 'commitment.given-up', body: { commitment, reason } }]);
  },
};
