import type { WireEntry } from '@faden/protocol';

import type { Side } from '../conversation/unread.ts';
import { concerns } from '../outbox/outbox-record.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { redactedBy } from '../replica/purge.ts';
import { caseOf } from '../replica/stream-name.ts';
import { reached, type Replica } from '../replica/replica.ts';
import type { Typing } from '../signals/typing.ts';
import type { EngineEvents } from './engine-events.ts';

/** What {@link createNews} needs. */
export interface NewsDeps {
  /** What was shown of a stream is not continued. */
  onBroken(stream: string, reason: string): void;
  readonly side: Side;
  outbox(): Outbox;
  typing(): Typing;
  emit<K extends keyof EngineEvents>(event: K, detail: EngineEvents[K]): void;
}

/**
 * What follows from entries that are new in a replica: events, an end of typing, and that redacted words leave the outbox too.
 * Says whether it goes on from what was shown before.
 */
export function createNews({ side, outbox, typing, emit, onBroken }: NewsDeps): (before: Replica | undefined, after: Replica | undefined) => boolean {
  function onEntry(caseId: string, entry: WireEntry): void {
    const message = redactedBy(entry);
    if (message !== undefined) {
      const words = outbox()
        .of(caseId)
        .filter((record) => record.kind !== 'message.redact' && concerns(record, message) && record.state === 'sent');
      void outbox()
        .change(words, () => null)
        .catch(() => undefined);
    }
    if ((entry.by.role === 'customer') === (side === 'customer')) return;
    typing().theirs(caseId, { actor: entry.by.actor }, false);
    emit('entry', { case: caseId, kind: entry.kind });
  }

  return (before, after) => {
    if (!before) return true;
    const from = reached(before);
    if (before.mark && (before.mark[0] !== after?.mark?.[0] || reached(after) < from)) {
      onBroken(before.stream, after ? 'epoch' : 'dropped');
      return false;
    }
    for (const entry of after?.entries ?? []) if (entry.seq > from) onEntry(caseOf(before.stream), entry);
    return true;
  };
}
