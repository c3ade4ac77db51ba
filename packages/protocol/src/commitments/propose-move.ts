import { refusalOfDue } from '../case/refusal-of-due.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { refusalUnlessResponsible } from '../people/responsibility.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';
import { owedCommitment } from './owed-commitment.ts';

type Body = AgentCommands['commitment.propose-move'];

/** The owner asks for another time, with the reason; until the customer accepts it the old time counts. A newer proposal replaces an older one. */
export const proposeMove: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const about = owedCommitment(state, body.commitment);
    if ('refusal' in about) return about.refusal;
    const refusal = refusalUnlessResponsible(state, context) ?? refusalOfDue(body.dueAt, context.now, 'body.dueAt');
    if (refusal !== undefined) return refusal;
    if (body.text === undefined) return refuse('reason_required', { path: 'body.text', missing: ['text'] });
    if (body.dueAt === about.item.dueAt) return refuse('nothing_to_change', { path: 'body.dueAt' });
    return speakToCustomer(state, context, [{ kind: 'commitment.move-proposed', body }]);
  },
};
