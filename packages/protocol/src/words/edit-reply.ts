import { refusalUnlessOpened } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';
import { unreadWords } from './own-words.ts';

type Body = AgentCommands['message.edit'];

/** Somebody of the centre changes an own message that the customer has not read; later it is corrected openly, in a new one. */
export const editReply: Rule<Body> = {
  needs: ({ body }) => [{ what: 'entry', name: body.message, kinds: ['message.posted'] }, { what: 'read-by-customer' }],
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpened(state);
    if (refusal !== undefined) return refusal;
    const words = unreadWords(body.message, context);
    return 'refusal' in words ? words.refusal : accept([...introduce(state, context), { kind: 'message.edited', body }]);
  },
};
