import type { SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';
import { refusalUnlessOpened } from './refusal-unless-open.ts';

type Body = SystemCommands['case.link'];

/** A case learns of the one that was merged into it, or of the one that goes on from it; ended cases learn it too. */
export const linkCase: Rule<Body> = {
  decide: ({ body }, state) => refusalUnlessOpened(state) ?? accept([{ kind: 'case.linked', body }]),
};
