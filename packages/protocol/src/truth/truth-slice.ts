import type { Id } from '../basics/primitives.ts';

/** A binding statement: the seqs of what was said and of its latest correction. */
export interface StatementItem {
  readonly seq: number;
  readonly corrected?: number;
}

/** The binding statements of a case by name, oldest first; the latest 8. */
export type TruthSlice = Readonly<Record<Id, StatementItem>>;

/** How many statements a case knows of; what is older stays in the timeline. */
export const STATEMENTS_LIMIT = 8;
