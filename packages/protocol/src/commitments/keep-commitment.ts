import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { type PublicEntry, refuse } from '../decide/verdict.ts';
import { refusalUnlessResponsible } from '../people/responsibility.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';
import { owedCommitment } from './owed-commitment.ts';

type Body = AgentCommands['commitment.keep'];

/** The owner says that what was promised is done, and what shows it: kept until the due time, late from the first millisecond after it. */
export const keepCommitment: Rule<Body> = {
  decide: ({ body: { commitment, text } }, state, context) => {
    const about = owedCommitment(state, commitment);
    if ('refusal' in about) return about.refusal;
    const refusal = refusalUnlessResponsible(state, context);
    if (refusal !== undefined) return refusal;
    if (text === undefined) return refuse('evidence_required', { path: 'body.text', missing: ['text'] });
    const { status, dueAt } = about.item;
    if (status === 'open' && context.now <= dueAt) return speakToCustomer(state, context, [{ kind: 'commitment.kept', body: { commitment, text } }]);
    // The clock may not have ticked since; what is late was broken first, whoever says so.
    const broken: PublicEntry[] = status === 'open' ? [{ kind: 'commitment.broken', body: { commitment, dueAt } }] : [];
    return speakToCustomer(state, context, [...broken, { kind: 'commitment.late', body: { commitment, text } }]);
  },
};
