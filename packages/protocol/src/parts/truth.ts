import { evolveTruth } from '../truth/evolve-truth.ts';
import { statementViews } from '../view/statement-view.ts';
import type { Part } from './part.ts';

/** What was said as binding, and its corrections. Customers read it; only the centre and the company write it. */
export const truth = {
  rules: {},
  fold: (state, entry) => ({ ...state, truth: evolveTruth(state.truth, entry) }),
  view: ({ laid, entryAt }) => ({ statements: statementViews(laid.truth, entryAt) }),
} satisfies Part;
