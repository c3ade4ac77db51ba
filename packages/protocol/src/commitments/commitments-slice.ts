import type { Id, Instant } from '../basics/primitives.ts';

/** Where a promise stands; it only moves forward, and from `kept` on it is settled. */
export type CommitmentStatus = 'open' | 'broken' | 'kept' | 'late' | 'moved' | 'withdrawn' | 'given-up';

/** What the rules need to know of one promise. Its words stand in the entries that `seqs` point at. */
export interface CommitmentItem {
  readonly status: CommitmentStatus;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  /** When its time passed without it having been kept; stays when it is settled later. */
  readonly brokenAt: Instant | null;
  readonly settledAt: Instant | null;
  /** Another time that awaits the customer's answer; `name` is the command that proposed it. */
  readonly proposal: { readonly name: Id; readonly dueAt: Instant; readonly seq: number } | null;
  /** The promise whose place it took. */
  readonly follows?: Id;
  /** The promise that took its place. */
  readonly successor?: Id;
  readonly seqs: {
    readonly made: number;
    /** Where the words stand: with a successor, where they were first said. */
    readonly text: number;
    /** What settled it. */
    readonly settled?: number;
  };
}

/** The promises of a case by name, oldest first; at most 8, of which settled ones leave when room is needed. */
export type CommitmentsSlice = Readonly<Record<Id, CommitmentItem>>;

/** How many promises a case knows of. */
export const COMMITMENTS_LIMIT = 8;

/** The promises that are still owed, broken ones included, by name. */
export function unsettledCommitments(slice: CommitmentsSlice): readonly (readonly [Id, CommitmentItem])[] {
  return Object.entries(slice).filter(([, { status }]) => status === 'open' || status === 'broken');
}
