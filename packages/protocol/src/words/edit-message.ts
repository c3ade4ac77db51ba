import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';
import { freshWords } from './own-words.ts';

type Body = CustomerCommands['message.edit'];

/** A customer corrects an own message while it is fresh, whatever has become of the case. */
export const editMessage: Rule<Body> = {
  needs: ({ body }) => [{ what: 'entry', name: body.message, kinds: ['message.posted'] }],
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpened(state);
    if (refusal !== undefined) return refusal;
    const words = freshWords(body.message, context);
    return 'refusal' in words ? words.refusal : accept([{ kind: 'message.edited', body }]);
  },
};
