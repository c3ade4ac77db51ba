import type { Happening } from '../history/history.ts';

/** The guarantees of the protocol, the invariants of calls (I6, I8, I9; `doubled`: rung twice within a minute; `promise`: a word about every call), and what follows from them together: that everybody comes to agree, and that the world ran without a fault of its own. */
export type Guarantee = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'I6' | 'I8' | 'I9' | 'doubled' | 'promise' | 'convergence' | 'harness';

/** A guarantee that did not hold: which, when, and in one sentence how. */
export interface Violation {
  readonly guarantee: Guarantee;
  readonly at: number;
  readonly what: string;
}

/** A check reads a whole history and returns what did not hold. */
export type Check = (happenings: readonly Happening[]) => readonly Violation[];
