import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { refusalUnlessResponsible, stepForward } from '../people/responsibility.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { canReopen, reopeningLine } from './reopening.ts';

type Body = AgentCommands['case.reopen'];

/** The owner, or a supervisor, opens a closed case again; the customer is told. */
export const reopenCase: Rule<Body> = {
  decide: (_, state, context) => {
    if (!canReopen(state, context)) return refusalUnlessOpen(state) ?? refuse('already_open');
    const refusal = refusalUnlessResponsible(state, context);
    return refusal ?? accept([...stepForward(state, context), reopeningLine(state, context, 'agent')]);
  },
};
