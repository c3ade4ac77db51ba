import { FadenError } from '@faden/protocol';

import { mayOpen } from '../core/may-read.ts';
import type { Reader } from '../core/principal.ts';
import type { Store } from '../ports/store.ts';
import type { StreamKind } from '../ports/timeline.ts';
import type { CaseRecord } from '../ports/write.ts';

/** The one error for what is not there and for what is not theirs. */
export const notFound = (): FadenError => new FadenError('not_found', 'Unknown, or not theirs.');

/** A case somebody may read; `not_found` for any other, whoever else has it. */
export async function readableCase(store: Store, reader: Reader, caseId: string, stream: StreamKind = 'public'): Promise<CaseRecord> {
  const record = await store.timeline.load(caseId);
  if (record === undefined || !mayOpen(reader, record, stream)) throw notFound();
  return record;
}
