import { instantFrom, signedText, type SiteProfile, type Transcript } from '@faden/protocol';

import { wireEntry } from '../core/wire-entry.ts';
import type { Signer } from '../ports/secrets.ts';
import type { Timeline } from '../ports/timeline.ts';
import type { CaseRecord, SealedEntry } from '../ports/write.ts';

const PAGE = 200;

/** What a transcript is made of. */
export interface TranscriptSource {
  readonly timeline: Timeline;
  readonly record: CaseRecord;
  readonly site: SiteProfile;
  readonly signer: Signer | undefined;
  readonly now: number;
}

/** A case to take home, signed where the last entry stands. */
export async function makeTranscript({ timeline, record, site, signer, now }: TranscriptSource): Promise<Transcript> {
  const entries = await wholeTimeline(timeline, record.id);
  const last = entries.at(-1);
  const unsigned: Transcript = {
    format: 'faden-transcript',
    version: 1,
    site: { id: site.id, name: site.name, operator: site.operator.name },
    case: record.id,
    reference: record.row.inbox.reference,
    madeAt: instantFrom(now),
    head: { seq: last?.seq ?? 0, hash: last?.hash ?? '' },
    entries: entries.map(wireEntry),
  };
  if (signer === undefined) return unsigned;
  return { ...unsigned, signature: { algorithm: 'Ed25519', key: signer.key, value: await signer.sign(signedText(unsigned)) } };
}

async function wholeTimeline(timeline: Timeline, caseId: string): Promise<readonly SealedEntry[]> {
  const all: SealedEntry[] = [];
  for (;;) {
    const page = await timeline.page(caseId, 'public', { after: all.at(-1)?.seq ?? 0, limit: PAGE });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
