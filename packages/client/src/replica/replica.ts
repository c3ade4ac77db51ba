import { type CaseState, initialState, type Mark, type ReadPositions, type WireEntry } from '@faden/protocol';

/**
 * What this device holds of one stream: a contiguous window of entries that ends at the mark, and the state there.
 * A replica is a value; whoever changes it makes another, so that content and mark can never part.
 */
export interface Replica {
  readonly stream: string;
  /** The last entry applied; `null` while nothing has been vouched for (a case this device has only just opened). */
  readonly mark: Mark | null;
  readonly state: CaseState;
  readonly entries: readonly WireEntry[];
  /** Older entries the state points at. */
  readonly pinned: readonly WireEntry[];
  readonly read: ReadPositions;
}

/** A replica of a stream nobody has told us anything about. */
export const blankReplica = (stream: string): Replica => ({
  stream,
  mark: null,
  state: initialState,
  entries: [],
  pinned: [],
  read: { customer: 0, centre: 0, rev: 0 },
});

/** The seq a replica has reached. */
export const reached = (replica: Replica | undefined): number => replica?.mark?.[1] ?? 0;

/** Whether older entries can be fetched. */
export const hasOlder = (replica: Replica): boolean => (replica.entries[0]?.seq ?? reached(replica) + 1) > 1;

/** Read positions never move back, whatever order the news come in. */
export const mergeRead = (a: ReadPositions, b: ReadPositions): ReadPositions => ({
  customer: Math.max(a.customer, b.customer),
  centre: Math.max(a.centre, b.centre),
  rev: Math.max(a.rev, b.rev),
});
