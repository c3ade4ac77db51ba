import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';
import { erasedWith, freshWords } from './own-words.ts';

type Body = CustomerCommands['message.redact'];

/** A customer takes back an own message or file while it is fresh; later only a privacy request does. */
export const redactMessage: Rule<Body> = {
  needs: ({ body }) => [{ what: 'entry', name: body.message, kinds: ['message.posted', 'file.shared'] }],
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpened(state);
    if (refusal !== undefined) return refusal;
    const words = freshWords(body.message, context);
    if ('refusal' in words) return words.refusal;
    return accept([{ kind: 'message.redacted', body }], { erases: erasedWith(words.entry) });
  },
};
