import type { CallbacksSlice } from '../callbacks/callbacks-slice.ts';
import type { CaseSlice } from '../case/case-slice.ts';
import type { CommitmentsSlice } from '../commitments/commitments-slice.ts';
import type { ContactSlice } from '../contact/contact-slice.ts';
import type { PeopleSlice } from '../people/people-slice.ts';
import type { PrivacySlice } from '../privacy/privacy-slice.ts';
import type { TruthSlice } from '../truth/truth-slice.ts';
import type { UnderstandingSlice } from '../understanding/understanding-slice.ts';
import type { WordsSlice } from '../words/words-slice.ts';

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
