import type { CaseState, Claim, Delivery, InboxRow, Instant, OtherWay, Release, WireEntry } from '@faden/protocol';

import type { EndedWait, NewAnnouncement } from './announcements.ts';

/** The head of a stream: where its last entry stands. `seq` 0 and an empty `hash` before the first. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The heads of a case's two streams. */
export interface Heads {
  readonly public: Head;
  readonly internal: Head;
}

/** An entry ready to be stored: numbered and hashed by the gateway. `commit` stays when body and salt are deleted. */
export interface SealedEntry extends Omit<WireEntry, 'commit'> {
  readonly commit: string;
  /** The name of the earlier thing this entry is about (the message an edit changes, …); never sent. */
  readonly about?: string;
}

/** What became of a command, kept for ever: the seqs it wrote, or the code `decide` refused it with. */
export type StoredOutcome =
  | { readonly type: 'accepted'; readonly public: SeqRange; readonly internal: SeqRange }
  | { readonly type: 'refused'; readonly code: string; readonly successor?: string; readonly path?: string; readonly missing?: readonly string[]; readonly instead?: readonly OtherWay[] };

/** Consecutive entries of one stream; `first` is where they would begin when `count` is 0. */
export interface SeqRange {
  readonly first: number;
  readonly count: number;
}

/** A command as it is remembered, to answer repeats. `digest` is keyed with the case's secret. */
export interface StoredCommand {
  readonly id: string;
  readonly author: string;
  readonly digest: string;
  readonly outcome: StoredOutcome;
}

/** The projection of a case for lists and the clock: pure, and rebuildable from the entries. */
export interface CaseRow {
  readonly id: string;
  readonly site: string;
  readonly customer: string;
  readonly open: boolean;
  readonly updatedAt: Instant;
  /** The earliest moment the clock must look at this case; `null` for never. */
  readonly dueAt: Instant | null;
  /** Up to when the clock has done everything that was due; `null` before it did anything. Not rebuilt: what is done twice is done once. */
  readonly doneUntil: Instant | null;
  /** The message `inbox.subject` was cut from, so that the subject goes when the message does. */
  readonly subjectOf: string | null;
  /** What the desk's inbox shows of it; the mark is added when it is read. */
  readonly inbox: Omit<InboxRow, 'mark'>;
}

/** A case as the store holds it beside its entries: to whom it belongs, its heads, its folded state, its row and its secret. */
export interface CaseRecord {
  readonly id: string;
  readonly site: string;
  readonly customer: string;
  readonly heads: Heads;
  readonly state: CaseState;
  readonly row: CaseRow;
  /** Keys the digests of this case's commands; hex. */
  readonly secret: string;
}

/** One write: everything one command changes, as plain data. Nothing of it happens unless `expect` are still the heads. */
export interface Write {
  readonly case: string;
  readonly site: string;
  readonly customer: string;
  /** The seqs of the heads this write was decided on; 0 and 0 for a new case. */
  readonly expect: { readonly public: number; readonly internal: number };
  /** Set when the case is new; a case that exists already makes the write `stale`. */
  readonly create?: { readonly secret: string };
  readonly command: StoredCommand;
  readonly entries: readonly SealedEntry[];
  readonly internal: readonly SealedEntry[];
  /** The state after `entries`. */
  readonly state: CaseState;
  readonly claims: readonly Claim[];
  /** Claims given back before `claims` are counted; what nobody holds is passed over. */
  readonly releases: readonly Release[];
  /** What is to be carried out after the commit; ids are unique in the store. */
  readonly deliveries: readonly (Delivery & { readonly id: string })[];
  /** Ids of entries of this case, older or of this write, whose body and salt are deleted; their commitment stays. */
  readonly erases: readonly string[];
  /** Uploaded files that an entry of this write shares. Erasing the entry ends the sharing. */
  readonly shares: readonly { readonly file: string; readonly entry: string }[];
  /** Waits it announces, and waits it ends. */
  readonly announces?: readonly NewAnnouncement[];
  readonly endsWaits?: readonly EndedWait[];
  readonly row: CaseRow;
}

/** What became of one write. `repeated`: this case remembers a command with this id, and nothing else was looked at. */
export type WriteOutcome =
  | { readonly type: 'committed' }
  | { readonly type: 'repeated'; readonly command: StoredCommand }
  | { readonly type: 'stale' }
  | { readonly type: 'claim-failed'; readonly key: string };
