import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';
import { erasedWith, oldWords, type OldWords, unreadWords } from './own-words.ts';

type Body = AgentCommands['message.redact'];

function redactable(name: string, reason: string | undefined, context: Context): OldWords {
  const own = unreadWords(name, context);
  if (!('refusal' in own) || context.actor.role !== 'supervisor') return own;
  // A supervisor may remove anybody's words, read or not, but says in public why.
  const any = oldWords(name, context);
  return 'refusal' in any || reason !== undefined ? any : { refusal: refuse('reason_required', { path: 'body.reason' }) };
}

/** Words are taken off the timeline by their author before they were read, or by a supervisor with a public reason. */
export const redactReply: Rule<Body> = {
  needs: ({ body }) => [{ what: 'entry', name: body.message, kinds: ['message.posted', 'file.shared'] }, { what: 'read-by-customer' }],
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpened(state);
    if (refusal !== undefined) return refusal;
    const words = redactable(body.message, body.reason, context);
    if ('refusal' in words) return words.refusal;
    return accept([...introduce(state, context), { kind: 'message.redacted', body }], { erases: erasedWith(words.entry) });
  },
};
