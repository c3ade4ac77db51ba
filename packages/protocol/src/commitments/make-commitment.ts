import type { Owner } from '../basics/people.ts';
import { refusalOfDue } from '../case/refusal-of-due.ts';
import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import { statusLine } from '../case/status-line.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import { cardOf } from '../people/card-of.ts';
import { needsOwner, ownerNow } from '../people/owner-line.ts';
import { refusalUnlessResponsible, stepForward } from '../people/responsibility.ts';
import type { CaseState } from '../state/case-state.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';
import { COMMITMENTS_LIMIT, unsettledCommitments } from './commitments-slice.ts';

type Body = AgentCommands['commitment.make'];

// Whoever promises while a team has the case takes it over with the promise.
function ownerOf(state: CaseState, context: Context): Owner {
  const owner = ownerNow(state, context);
  return owner?.type === 'agent' ? owner : { type: 'agent', id: context.actor.actor, name: cardOf(context).name };
}

/** The owner promises something by a time; the customer sees it, and the case cannot be resolved before it is settled. */
export const makeCommitment: Rule<Body> = {
  needs: (_, state) => needsOwner(state),
  decide: ({ body }, state, context) => {
    const refusal = refusalUnlessOpen(state) ?? refusalUnlessResponsible(state, context) ?? refusalOfDue(body.dueAt, context.now, 'body.dueAt');
    if (refusal !== undefined) return refusal;
    if (unsettledCommitments(state.commitments).length >= COMMITMENTS_LIMIT) return refuse('limit_reached');
    const made: PublicEntry = { kind: 'commitment.made', body: { text: body.text, dueAt: body.dueAt, owner: ownerOf(state, context) } };
    if (state.case.status !== 'resolved') return speakToCustomer(state, context, [made]);
    // Whoever promises something more has not resolved it yet.
    return accept([...stepForward(state, context), made, statusLine(state, context, 'in-progress', { reason: 'promised' })]);
  },
};
