import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { refusalUnlessResponsible, stepForward } from '../people/responsibility.ts';
import { refusalOfDue } from './refusal-of-due.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { statusLine } from './status-line.ts';

type Body = AgentCommands['case.change-status'];

/** The owner says whose turn it is, and why; leaving a proposed resolution this way takes the proposal back. */
export const changeStatus: Rule<Body> = {
  decide: ({ body: { to, text, nextUpdateBy } }, state, context) => {
    const refusal = refusalUnlessOpen(state) ?? refusalUnlessResponsible(state, context) ?? refusalOfDue(nextUpdateBy, context.now, 'body.nextUpdateBy');
    if (refusal !== undefined) return refusal;
    if (state.case.status === to) return refuse('same_status');
    if (text === undefined) return refuse('reason_required', { path: 'body.text', missing: ['text'] });
    return accept([...stepForward(state, context), statusLine(state, context, to, { reason: 'stated', text, nextUpdateBy })]);
  },
};
