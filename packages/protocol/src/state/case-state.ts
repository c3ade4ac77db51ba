import type { CallbacksSlice } from './callbacks-slice.ts';
import type { CaseSlice } from './case-slice.ts';
import type { CommitmentsSlice } from './commitments-slice.ts';
import type { ContactSlice } from './contact-slice.ts';
import type { PeopleSlice } from './people-slice.ts';
import type { PrivacySlice } from './privacy-slice.ts';
import type { TruthSlice } from './truth-slice.ts';
import type { UnderstandingSlice } from './understanding-slice.ts';
import type { WordsSlice } from './words-slice.ts';

/**
 * What the rules know of a case: a record of slices, folded from its public entries and never stored by hand.
 * At most 16 KiB as JSON, and without words; what was said is found through the `seq` of the entry that says it.
 */
export interface CaseState {
  /** The last entry folded; 0 before the first. */
  readonly seq: number;
  readonly case: CaseSlice;
  readonly words: WordsSlice;
  readonly people: PeopleSlice;
  readonly understanding: UnderstandingSlice;
  readonly truth: TruthSlice;
  readonly commitments: CommitmentsSlice;
  readonly callbacks: CallbacksSlice;
  readonly contact: ContactSlice;
  readonly privacy: PrivacySlice;
}
