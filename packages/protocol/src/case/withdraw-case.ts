import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';
import { endings } from './endings.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';

type Body = CustomerCommands['case.withdraw'];

/** A customer takes the concern back; whatever was still going on in the case ends with it. */
export const withdrawCase: Rule<Body> = {
  decide: ({ body }, state) => refusalUnlessOpen(state) ?? accept([...endings(state), { kind: 'case.withdrawn', body }]),
};
