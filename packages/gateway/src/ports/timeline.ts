import type { CaseRecord, Heads, SealedEntry, StoredCommand, Write, WriteOutcome } from './write.ts';

/** How to page: at most `limit` entries after or before a seq; `after: 0` from the beginning, neither: the last ones. Always oldest first. */
export interface PageRequest {
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
}

/** Public or internal stream of a case. */
export type StreamKind = 'public' | 'internal';

/**
 * The store of timelines: one `commit` for everything that is written, and reads.
 * Every store is tested by `timelineContract` against the memory store.
 */
export interface Timeline {
  /** The data set's epoch: new at creation and at every restore of a backup. */
  readonly epoch: string;
  /**
   * Commits a batch in one transaction, each write in its own savepoint and in the order given, so that a later write
   * may build on an earlier one of the same case. Checked in this order: `repeated`, `stale`, `claim-failed`.
   * An answer means everything `committed` is on disk. Rejects with `unavailable` when the outcome of COMMIT is
   * unknown, and with `storage_full` when nothing was written because there is no room.
   * `now` decides which claims have run out.
   */
  commit(writes: readonly Write[], now: string): Promise<readonly WriteOutcome[]>;
  /** The record of a case, or `undefined`. */
  load(caseId: string): Promise<CaseRecord | undefined>;
  /** The heads of several cases at once. Unknown cases are absent. */
  heads(caseIds: readonly string[]): Promise<ReadonlyMap<string, Heads>>;
  page(caseId: string, stream: StreamKind, request: PageRequest): Promise<readonly SealedEntry[]>;
  /** Public entries at these seqs (for what the state points at), oldest first; missing ones are left out. */
  at(caseId: string, seqs: readonly number[]): Promise<readonly SealedEntry[]>;
  /** The public entries caused by a command, and those that are `about` it, oldest first. */
  about(caseId: string, name: string): Promise<readonly SealedEntry[]>;
  /** A remembered command, or `undefined`. */
  command(caseId: string, commandId: string): Promise<StoredCommand | undefined>;
  /** Releases everything. Later calls reject. */
  close(): Promise<void>;
}
