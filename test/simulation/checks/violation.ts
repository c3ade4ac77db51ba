import type { Happening } from '../history/history.ts';

/** The guarantees of the protocol, and what follows from them together: that everybody comes to agree, and that the world ran without a fault of its own. */
export type Guarantee = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'convergence' | 'harness';

/** A guarantee that did not hold: which, when, and in one sentence how. */
export interface Violation {
  readonly guarantee: Guarantee;
  readonly at: number;
  readonly what: string;
}

/** A check reads a whole history and returns what did not hold. */
export type Check = (happenings: readonly Happening[]) => readonly Violation[];
