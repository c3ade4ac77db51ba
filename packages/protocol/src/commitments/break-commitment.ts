import { withinWorkingDays } from '../case/next-update.ts';
import type { SystemCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import type { CommitmentItem } from './commitments-slice.ts';
import { owedCommitment } from './owed-commitment.ts';

type Body = SystemCommands['commitment.break'];

// One that was proposed before and can still be kept stands; otherwise the end of the next working day is offered.
function newTime(commitment: string, { proposal }: CommitmentItem, state: CaseState, context: Context): PublicEntry[] {
  if (proposal !== null && proposal.dueAt > context.now) return [];
  const dueAt = withinWorkingDays(context, state.case.topic, context.site.policies.nextUpdateDays);
  return [{ kind: 'commitment.move-proposed', body: { commitment, dueAt } }];
}

/**
 * The time of a promise has passed, and it was not kept: said so without any grace, with an apology and another time,
 * which counts only if the customer accepts it; the supervisor hears of it at once.
 */
export const breakCommitment: Rule<Body> = {
  decide: ({ body: { commitment } }, state, context) => {
    const about = owedCommitment(state, commitment);
    if ('refusal' in about) return about.refusal;
    const { status, dueAt } = about.item;
    if (status === 'broken' || context.now <= dueAt) return refuse('nothing_to_answer');
    const entries: PublicEntry[] = [
      { kind: 'commitment.broken', body: { commitment, dueAt } },
      { kind: 'notice.posted', body: { code: 'commitment-broken', about: commitment } },
      ...newTime(commitment, about.item, state, context),
    ];
    return accept(entries, { internal: [{ kind: 'alarm.raised', body: { code: 'commitment-due', about: commitment, dueAt, share: 100 } }] });
  },
};
