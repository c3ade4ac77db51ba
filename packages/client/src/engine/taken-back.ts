import type { Side } from '../conversation/unread.ts';
import type { OutboxRecord } from '../outbox/outbox-record.ts';
import type { Replica } from '../replica/replica.ts';
import type { Held } from './held.ts';

/** What {@link createTakenBack} needs. */
export interface TakenBackDeps {
  readonly side: Side;
  held(): Held;
  /** Words that were acknowledged are no longer there. */
  onTakenBack(caseId: string): void;
  /** Offers again what was sent of a case. */
  offerAgain(caseId: string): Promise<void>;
}

/**
 * Looks whether what was acknowledged is what is there, each time either is new. A restore can take words that were acknowledged before this
 * device had read them: then no mark of the lost history was ever held here, and nothing but the words themselves can tell.
 */
export function createTakenBack({ side, held, onTakenBack, offerAgain }: TakenBackDeps): (caseId: string) => void {
  const offering = new Set<string>();
  return (caseId) => {
    // What an agent does may end in the internal stream, whose seqs are others; a desk promises nothing beyond the answer.
    if (side === 'centre') return;
    const { outbox, replicas } = held();
    const replica = replicas.get(caseId);
    if (!replica || offering.has(caseId) || !contradicts(replica, outbox.of(caseId))) return;
    offering.add(caseId);
    onTakenBack(caseId);
    void offerAgain(caseId).finally(() => offering.delete(caseId));
  };
}

/** Whether an entry of another command stands where a sent one ended. */
function contradicts({ entries }: Replica, records: readonly OutboxRecord[]): boolean {
  const from = entries[0]?.seq ?? 0;
  return records.some(({ id, state, seq = 0 }) => {
    const there = entries[seq - from];
    return state === 'sent' && there !== undefined && there.cause !== id;
  });
}
