import { needsCallbacks } from '../callbacks/call-claims.ts';
import { withdrawnCallbacks } from '../callbacks/cancel-callback.ts';
import type { CustomerCommands } from '../commands/command.ts';
import { withdrawnCommitments } from '../commitments/withdraw-commitment.ts';
import type { Rule } from '../decide/rule.ts';
import { accept } from '../decide/verdict.ts';
import { endings } from './endings.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';

type Body = CustomerCommands['case.withdraw'];

/** A customer takes the concern back; whatever was still going on in the case ends with it, promises and promised calls included. */
export const withdrawCase: Rule<Body> = {
  needs: (_, state) => needsCallbacks(state),
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const { entries, releases } = withdrawnCallbacks(state, context);
    return accept([...endings(state), ...withdrawnCommitments(state), ...entries, { kind: 'case.withdrawn', body }], { releases });
  },
};
