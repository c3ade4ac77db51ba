import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';

type Body = AgentCommands['note.add'];

/** Somebody of the centre writes a note for colleagues; no customer ever reads it, and it changes no state. */
export const addNote: Rule<Body> = {
  decide: ({ body }, state) => refusalUnlessOpened(state) ?? accept([], { internal: [{ kind: 'note.added', body }] }),
};
