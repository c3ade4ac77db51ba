import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';

type Body = CustomerCommands['consent.withdraw'];

/** A customer takes a consent back: at any time, in a case that is over too, and without opening it again. */
export const withdrawConsent: Rule<Body> = {
  decide: ({ body }, state) => {
    const refusal = refusalUnlessOpened(state);
    if (refusal !== undefined) return refusal;
    return Object.hasOwn(state.privacy, body.purpose) ? accept([{ kind: 'consent.withdrawn', body }]) : refuse('nothing_to_change', { path: 'body.purpose' });
  },
};
