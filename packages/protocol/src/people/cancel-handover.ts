import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';
import { introduce } from './introduce.ts';
import { lapseLine, refusalUnlessPending } from './pending-handover.ts';
import { refusalUnlessResponsible } from './responsibility.ts';

type Body = AgentCommands['handover.cancel'];

/** The owner, or a supervisor, takes the offer back. */
export const cancelHandover: Rule<Body> = {
  decide: ({ body }, state, context) =>
    refusalUnlessPending(state, body.handover) ??
    refusalUnlessResponsible(state, context) ??
    accept([...introduce(state, context), lapseLine(body.handover, 'cancelled')]),
};
