import { acceptMove, declineMove } from '../commitments/answer-move.ts';
import { evolveCommitments } from '../commitments/evolve-commitments.ts';
import { withdrawCommitment } from '../commitments/withdraw-commitment.ts';
import { commitmentViews } from '../view/commitment-view.ts';
import type { Part } from './part.ts';

/** What was promised to the customer, until when. */
export const commitments = {
  rules: { 'commitment.accept-move': acceptMove, 'commitment.decline-move': declineMove, 'commitment.withdraw': withdrawCommitment },
  fold: (state, entry) => ({ ...state, commitments: evolveCommitments(state.commitments, entry) }),
  view: ({ confirmed, laid, bodyAt }) => ({ commitments: commitmentViews(confirmed, laid.commitments, bodyAt) }),
} satisfies Part;
