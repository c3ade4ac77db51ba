import type { OutboxRecord } from './outbox-record.ts';

const MOST_COMMANDS = 32;

/** The oldest unacknowledged commands of a case that fit into one request of `bytes`; at least one. */
export function nextBatch(records: readonly OutboxRecord[], bytes: number): readonly OutboxRecord[] {
  const batch: OutboxRecord[] = [];
  let size = 0;
  for (const record of records) {
    if (record.state !== 'pending') continue;
    size += sizeOf(record);
    if (batch.length === MOST_COMMANDS || (batch.length > 0 && size > bytes)) break;
    batch.push(record);
  }
  return batch;
}

/** The bytes a command takes on the wire, about. */
export const sizeOf = (record: OutboxRecord): number => new TextEncoder().encode(JSON.stringify(record.body)).length + 160;

/** A request for `POST /v1/commands`. */
export const requestOf = (caseId: string, batch: readonly OutboxRecord[]): unknown => ({
  case: caseId,
  commands: batch.map(({ id, kind, body, writtenAt }) => ({ id, kind, body, writtenAt })),
});
