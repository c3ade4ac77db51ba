import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';

type Body = CustomerCommands['consent.give'];

/** A customer consents to a purpose, in the words they were shown. */
export const giveConsent: Rule<Body> = {
  decide: ({ body }, state) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    return Object.hasOwn(state.privacy, body.purpose) ? refuse('nothing_to_change', { path: 'body.purpose' }) : accept([{ kind: 'consent.given', body }]);
  },
};
