import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import { statusLine } from '../case/status-line.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from './introduce.ts';

type Body = AgentCommands['consult.answer'];

/** A question is answered, by whoever was asked or by the owner who heard the answer; the last answer of the company ends the waiting for it. */
export const answerConsult: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const { consults } = state.people;
    const consult = consults.find(({ name }) => name === body.consult);
    if (consult === undefined) return refuse('nothing_to_answer', { path: 'body.consult' });
    const awaited = consults.filter(({ name, of }) => of === 'company' && name !== body.consult);
    const ends = consult.of === 'company' && awaited.length === 0 && state.case.status === 'waiting-company';
    const line = ends ? [statusLine(state, context, 'in-progress', { reason: 'company-answered' })] : [];
    return accept([...introduce(state, context), { kind: 'consult.answered', body }, ...line]);
  },
};
