import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import { agentCommands } from '../commands/agent-commands.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';

const schema = agentCommands['suggestion.make'];

/** Somebody of the centre suggests an answer to whoever will give it. */
export const makeSuggestion: Rule<typeof schema> = {
  schema,
  decide: ({ body }, state) => refusalUnlessOpened(state) ?? accept([], { internal: [{ kind: 'suggestion.made', body }] }),
};
