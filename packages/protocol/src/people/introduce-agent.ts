import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from './introduce.ts';

type Body = AgentCommands['agent.introduce'];

/** Somebody of the centre shows the role card without saying anything yet; once is enough. */
export const introduceAgent: Rule<Body> = {
  decide: (_, state, context) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const card = introduce(state, context);
    return card.length === 0 ? refuse('nothing_to_change') : accept(card);
  },
};
