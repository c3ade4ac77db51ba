import type { CaseStatus, NextStep, Turn } from '../basics/case-status.ts';

/** What a status means for everybody who waits. */
export interface StatusMeaning {
  readonly nextStep: NextStep;
  /** Whose turn it is; `null` where the case has ended and no clock runs. */
  readonly turn: Turn | null;
}

/** What each status means. */
export const statusMeaning: Readonly<Record<CaseStatus, StatusMeaning>> = {
  received: { nextStep: 'first-answer', turn: 'centre' },
  'in-progress': { nextStep: 'answer', turn: 'centre' },
  'waiting-customer': { nextStep: 'customer-answers', turn: 'customer' },
  'waiting-company': { nextStep: 'company-answers', turn: 'company' },
  'waiting-third-party': { nextStep: 'third-party-answers', turn: 'third-party' },
  resolved: { nextStep: 'customer-confirms', turn: 'customer' },
  closed: { nextStep: 'none', turn: null },
  withdrawn: { nextStep: 'none', turn: null },
  merged: { nextStep: 'none', turn: null },
};
