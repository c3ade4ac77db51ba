import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { hearCustomer } from './hear-customer.ts';
import { sharedFile } from './shared-file.ts';

type Body = CustomerCommands['file.share'];

/** A customer shares a file that was uploaded before. */
export const shareFile: Rule<Body> = {
  needs: ({ body }) => [{ what: 'file', id: body.file }],
  decide: ({ body }, state, context) => {
    const file = sharedFile(body, context);
    return 'refusal' in file ? file.refusal : hearCustomer(state, context, [{ kind: 'file.shared', body: file.body }]);
  },
};
