import { confirmConcern } from '../understanding/confirm-concern.ts';
import { correctConcern } from '../understanding/correct-concern.ts';
import { correctFact } from '../understanding/correct-fact.ts';
import { evolveUnderstanding } from '../understanding/evolve-understanding.ts';
import { recordFact } from '../understanding/record-fact.ts';
import type { CaseView } from '../view/case-view.ts';
import type { Part, PartSource } from './part.ts';

function drawn({ laid: { understanding: { current, facts, asked = {} } }, bodyAt }: PartSource): Pick<CaseView, 'understanding' | 'facts' | 'requests'> {
  const points = bodyAt(current, 'concern.understood')?.points;
  return {
    ...(current && points && { understanding: { name: current.name, points, answer: current.answer } }),
    facts: Object.values(facts).flatMap((seq) => bodyAt({ seq }, 'fact.recorded', 'fact.corrected') ?? []),
    requests: Object.values(asked).flatMap((seq) => bodyAt({ seq }, 'fact.requested') ?? []),
  };
}

/** What was understood of the concern, and the facts of it. */
export const understanding = {
  rules: { 'concern.confirm': confirmConcern, 'concern.correct': correctConcern, 'fact.record': recordFact, 'fact.correct': correctFact },
  fold: (state, entry) => ({ ...state, understanding: evolveUnderstanding(state.understanding, entry) }),
  view: drawn,
} satisfies Part;
