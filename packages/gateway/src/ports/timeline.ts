import type { CaseState, Claim, Delivery, InboxRow, WireEntry } from '@faden/protocol';

/** The head of a stream: where its last entry stands. `seq` 0 and an empty `hash` before the first. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** A case as the store holds it beside its entries: who and what it belongs to, its heads, its folded state and its secret. */
export interface CaseRecord {
  readonly id: string;
  readonly site: string;
  readonly customer: string;
  readonly public: Head;
  readonly internal: Head;
  readonly state: CaseState;
  /** Keys the digests of this case's commands; hex. */
  readonly secret: string;
}

/** An entry ready to be stored: hashed and numbered by the gateway. */
export type SealedEntry = WireEntry;

/** What became of a command, kept for ever: the seqs it wrote, or the code `decide` refused it with. */
export type StoredOutcome =
  | { readonly type: 'accepted'; readonly public: readonly [first: number, count: number]; readonly internal: readonly [first: number, count: number] }
  | { readonly type: 'refused'; readonly code: string; readonly successor?: string; readonly path?: string };

/** A command as it is remembered, to answer repeats. `digest` is keyed with the case's secret. */
export interface StoredCommand {
  readonly id: string;
  readonly author: string;
  readonly digest: string;
  readonly outcome: StoredOutcome;
}

/** One write: everything one command changes, as plain data. Nothing of it happens unless `expect` still is the public head. */
export interface Write {
  readonly case: string;
  readonly site: string;
  readonly customer: string;
  /** Public and internal heads this write was decided on. */
  readonly expect: { readonly public: number; readonly internal: number };
  /** Set when the case is new; a case that exists already makes the write `stale`. */
  readonly create?: { readonly secret: string };
  readonly command: StoredCommand;
  readonly entries: readonly SealedEntry[];
  readonly internal: readonly SealedEntry[];
  /** The state after `entries`. */
  readonly state: CaseState;
  readonly claims: readonly Claim[];
  readonly deliveries: readonly (Delivery & { readonly id: string })[];
  /** Ids of entries whose body and salt are deleted and replaced by their commitment. */
  readonly erases: readonly string[];
  /** The row and due times of the case, projected from the state. */
  readonly row: CaseRow;
}

/** What became of one write. `repeated`: a command with this id is stored already. */
export type WriteOutcome =
  | { readonly type: 'committed' }
  | { readonly type: 'repeated'; readonly command: StoredCommand }
  | { readonly type: 'stale' }
  | { readonly type: 'claim-failed'; readonly key: string };

/** The projection of a case for lists and the clock: `project(state, entries)`, pure and rebuildable. */
export interface CaseRow {
  readonly id: string;
  readonly site: string;
  readonly customer: string;
  readonly open: boolean;
  readonly updatedAt: string;
  /** The earliest moment the clock must look at this case; `null` for never. */
  readonly dueAt: string | null;
  /** What the desk's inbox shows of it; absent marks are added when it is read. */
  readonly inbox: Omit<InboxRow, 'mark'>;
}

/** How to page: at most `limit` entries after or before a seq; `after: 0` from the beginning, neither: the last ones. Oldest first. */
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
   * Commits a batch in one transaction, each write in its own savepoint; an answer means it is on disk.
   * Rejects with `unavailable` (and has written nothing it knows of) when the outcome of COMMIT is unknown.
   */
  commit(writes: readonly Write[]): Promise<readonly WriteOutcome[]>;
  /** The record of a case, or `undefined`. */
  load(caseId: string): Promise<CaseRecord | undefined>;
  /** Heads of several cases at once, public and internal. Unknown cases are absent. */
  heads(caseIds: readonly string[]): Promise<ReadonlyMap<string, { readonly public: Head; readonly internal: Head }>>;
  page(caseId: string, stream: StreamKind, request: PageRequest): Promise<readonly SealedEntry[]>;
  /** Public entries at these seqs (for what the state points at); missing ones are left out. */
  at(caseId: string, seqs: readonly number[]): Promise<readonly SealedEntry[]>;
  /** All public entries caused by a command, and the entries whose body names it (`message.edited`, …), oldest first. */
  about(caseId: string, name: string): Promise<readonly SealedEntry[]>;
  /** A remembered command, or `undefined`. */
  command(caseId: string, commandId: string): Promise<StoredCommand | undefined>;
  /** Releases everything. Later calls reject. */
  close(): Promise<void>;
}
