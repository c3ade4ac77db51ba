/** The states of a case, in the order a case usually takes them. */
export const caseStatuses = [
  'received',
  'in-progress',
  'waiting-customer',
  'waiting-company',
  'waiting-third-party',
  'resolved',
  'closed',
  'withdrawn',
  'merged',
] as const;
/** One of {@link caseStatuses}. */
export type CaseStatus = (typeof caseStatuses)[number];

/** What happens next on an open case, as a code; the words come from the catalogue. */
export const nextSteps = ['first-answer', 'answer', 'customer-answers', 'company-answers', 'third-party-answers', 'customer-confirms', 'none'] as const;
/** One of {@link nextSteps}. */
export type NextStep = (typeof nextSteps)[number];

/** Whose turn it is: the four clock shares that sum to the age of the case. */
export const turns = ['customer', 'centre', 'company', 'third-party'] as const;
/** One of {@link turns}. */
export type Turn = (typeof turns)[number];
