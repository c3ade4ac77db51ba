import type { PendingCommand } from '@faden/protocol';

import type { OutboxRecord } from '../outbox/outbox-record.ts';
import { reached, type Replica } from '../replica/replica.ts';

/** What of the outbox is to be laid over the confirmed entries. An acknowledged command stays until the mark has reached its last entry. */
export function pendingCommands(records: readonly OutboxRecord[], replica: Replica, connected: boolean): readonly PendingCommand[] {
  const at = reached(replica);
  return records
    .filter((record) => record.state !== 'sent' || (record.seq ?? 0) > at)
    .map(({ id, kind, body, writtenAt, state, refusal, instead }) => ({
      command: { id, kind, body: { ...body }, writtenAt },
      at: writtenAt,
      delivery: state === 'failed' ? 'failed' : connected || state === 'sent' ? 'pending' : 'waiting',
      ...(refusal === undefined ? {} : { refusal }),
      ...(instead === undefined ? {} : { instead }),
    }));
}
