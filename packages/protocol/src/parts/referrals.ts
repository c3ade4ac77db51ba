import { evolveReferrals } from '../people/evolve-referrals.ts';
import { raiseEscalation } from '../people/raise-escalation.ts';
import type { CaseView } from '../view/case-view.ts';
import type { Part, PartSource } from './part.ts';

function drawn({ laid: { people: { handover, escalation, consults } }, bodyAt }: PartSource): Pick<CaseView, 'handover' | 'escalation' | 'consults'> {
  const offer = bodyAt(handover, 'handover.offered');
  const raised = bodyAt(escalation, 'escalation.raised');
  return {
    ...(handover && offer && { handover: { name: handover.name, to: offer.to, expiresAt: handover.expiresAt } }),
    ...(escalation &&
      raised && {
        escalation: { name: escalation.name, level: escalation.level, to: raised.to, answerBy: escalation.answerBy, answered: escalation.answered },
      }),
    consults: consults.map(({ name, of, dueAt, seq }) => {
      const { to = '', question = '' } = bodyAt({ seq }, 'consult.asked') ?? {};
      return { name, of, to, question, dueAt };
    }),
  };
}

/** Everybody beyond the owner who is drawn into a case: by handover, by escalation, by a question. */
export const referrals = {
  rules: { 'escalation.raise': raiseEscalation },
  fold: (state, entry) => ({ ...state, people: evolveReferrals(state.people, entry) }),
  view: drawn,
} satisfies Part;
