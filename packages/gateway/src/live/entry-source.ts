import type { CaseImages } from '../core/case-image.ts';
import type { StreamKind, Timeline } from '../ports/timeline.ts';
import type { SealedEntry } from '../ports/write.ts';

/** Where readers get entries from. */
export interface EntrySource {
  /** Entries after a seq, oldest first, at most 200. */
  after(caseId: string, kind: StreamKind, seq: number): Promise<readonly SealedEntry[]>;
}

const MOST_AT_ONCE = 200;

/** The newest entries of busy cases from memory, everything else from the store. */
export const createEntrySource = ({ images, timeline }: { readonly images: CaseImages; readonly timeline: Timeline }): EntrySource => ({
  after: async (caseId, kind, seq) => {
    const kept = images.get(caseId)?.[kind] ?? [];
    const [oldest] = kept;
    if (oldest !== undefined && oldest.seq <= seq + 1) return kept.filter((entry) => entry.seq > seq);
    return timeline.page(caseId, kind, { after: seq, limit: MOST_AT_ONCE });
  },
});
