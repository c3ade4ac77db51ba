import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from './introduce.ts';

type Body = AgentCommands['escalation.answer'];

/** Somebody above the owner answers what was escalated: a supervisor, or from the second level the company; the owner stays. */
export const answerEscalation: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const { escalation } = state.people;
    const { role } = context.actor;
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    if (escalation?.name !== body.escalation) return refuse('nothing_to_answer', { path: 'body.escalation' });
    if (escalation.answered) return refuse('already_answered');
    const above = role === 'supervisor' || (role === 'company' && escalation.level > 1);
    return above ? accept([...introduce(state, context), { kind: 'escalation.answered', body }]) : refuse('supervisor_only');
  },
};
