export type { CaseRecord, CaseRow, Head, PageRequest, SealedEntry, StoredCommand, StoredOutcome, StreamKind, Timeline, Write, WriteOutcome } from './ports/timeline.ts';
