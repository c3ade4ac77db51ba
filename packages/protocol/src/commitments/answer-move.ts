import type { CustomerCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { hearCustomer } from '../words/hear-customer.ts';
import { owedCommitment } from './owed-commitment.ts';

/** A customer accepts another time: the promise is moved, and one with the new time takes its place. */
export const acceptMove: Rule<CustomerCommands['commitment.accept-move']> = {
  decide: ({ id, body: { commitment, proposal } }, state, context) => {
    const about = owedCommitment(state, commitment);
    if ('refusal' in about) return about.refusal;
    const { proposal: asked } = about.item;
    if (asked?.name !== proposal) return refuse('nothing_to_answer', { path: 'body.proposal' });
    const { dueAt } = asked;
    // A time that has passed while nobody answered can no longer be promised.
    if (dueAt <= context.now) return refuse('too_late');
    return hearCustomer(state, context, [
      { kind: 'commitment.moved', body: { commitment, successor: id, dueAt } },
      { kind: 'commitment.made', body: { dueAt, follows: commitment } },
    ]);
  },
};

/** A customer does not accept another time: what was promised stays as it was, broken where it is broken. */
export const declineMove: Rule<CustomerCommands['commitment.decline-move']> = {
  decide: ({ body }, state, context) => {
    const about = owedCommitment(state, body.commitment);
    if ('refusal' in about) return about.refusal;
    if (about.item.proposal?.name !== body.proposal) return refuse('nothing_to_answer', { path: 'body.proposal' });
    return hearCustomer(state, context, [{ kind: 'commitment.move-declined', body }]);
  },
};
