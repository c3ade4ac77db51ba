import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { sharedFile } from './shared-file.ts';
import { speakToCustomer } from './speak-to-customer.ts';

type Body = AgentCommands['file.share'];

/** Somebody of the centre or the company shares a file with the customer. */
export const shareReplyFile: Rule<Body> = {
  needs: ({ body }) => [{ what: 'file', id: body.file }],
  decide: ({ body }, state, context) => {
    const file = sharedFile(body, context);
    return 'refusal' in file ? file.refusal : speakToCustomer(state, context, [{ kind: 'file.shared', body: file.body }]);
  },
};
