import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import { agentCommands } from '../commands/agent-commands.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';

const schema = agentCommands['note.add'];

/** Somebody of the centre writes a note for colleagues; no customer ever reads it, and it changes no state. */
export const addNote: Rule<typeof schema> = {
  schema,
  decide: ({ body }, state) => refusalUnlessOpened(state) ?? accept([], { internal: [{ kind: 'note.added', body }] }),
};
