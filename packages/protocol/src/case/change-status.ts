import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { refusalUnlessResponsible, stepForward } from '../people/responsibility.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { statusLine } from './status-line.ts';

type Body = AgentCommands['case.change-status'];

/** The owner says whose turn it is; leaving a proposed resolution this way takes the proposal back. */
export const changeStatus: Rule<Body> = {
  decide: ({ body: { to, text, nextUpdateBy } }, state, context) => {
    const refusal = refusalUnlessOpen(state) ?? refusalUnlessResponsible(state, context);
    if (refusal !== undefined) return refusal;
    if (state.case.status === to) return refuse('same_status');
    if (nextUpdateBy !== undefined && nextUpdateBy <= context.now) return refuse('due_in_past', { path: 'body.nextUpdateBy' });
    return accept([...stepForward(state, context), statusLine(state, context, to, { reason: 'stated', text, nextUpdateBy })]);
  },
};
