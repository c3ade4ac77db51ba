import type { CaseImages } from '../core/case-image.ts';
import type { Erasures } from '../core/erasures.ts';
import type { StreamKind, Timeline } from '../ports/timeline.ts';
import type { SealedEntry } from '../ports/write.ts';

/** Where readers get entries from. */
export interface EntrySource {
  /** Entries after a seq, oldest first, at most 200. */
  after(caseId: string, kind: StreamKind, seq: number): Promise<readonly SealedEntry[]>;
}

const MOST_AT_ONCE = 200;

/** Where entries are kept, and what is known of their removal. */
export interface EntrySourceDeps {
  readonly images: CaseImages;
  readonly erasures: Erasures;
  readonly timeline: Timeline;
}

/** The newest entries of busy cases from memory, everything else from the store. */
export const createEntrySource = ({ images, erasures, timeline }: EntrySourceDeps): EntrySource => ({
  after: async (caseId, kind, seq) => {
    const kept = images.get(caseId)?.[kind] ?? [];
    const [oldest] = kept;
    if (oldest !== undefined && oldest.seq <= seq + 1) return kept.filter((entry) => entry.seq > seq);
    return erasures.read(caseId, () => timeline.page(caseId, kind, { after: seq, limit: MOST_AT_ONCE }));
  },
});
