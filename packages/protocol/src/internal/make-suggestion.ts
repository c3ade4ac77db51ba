import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';

type Body = AgentCommands['suggestion.make'];

/** Somebody of the centre suggests an answer to whoever will give it. */
export const makeSuggestion: Rule<Body> = {
  decide: ({ body }, state) => refusalUnlessOpened(state) ?? accept([], { internal: [{ kind: 'suggestion.made', body }] }),
};
