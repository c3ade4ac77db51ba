import type { ErrorCode } from '@faden/protocol';

/**
 * A command of this device and where it stands: `pending` until the gateway has answered; `sent` once it is in the timeline,
 * kept to be offered again should the gateway lose it; `failed` when it was finally refused, kept so that its words are not lost.
 */
export interface OutboxRecord {
  readonly id: string;
  readonly case: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly writtenAt: string;
  /** Its place in the order of writing on this device. */
  readonly n: number;
  readonly state: 'pending' | 'sent' | 'failed';
  readonly refusal?: ErrorCode;
  /** Other ways to reach somebody that came with the refusal. */
  readonly instead?: readonly string[];
  /** When sent: the last seq of its entries. */
  readonly seq?: number;
  /** When sent: since when, in epoch ms. */
  readonly since?: number;
}

/** How long a sent command is kept to be offered again. */
export const SENT_BOX_MS = 7 * 24 * 3_600_000;

/** Order of writing; ids break the tie of two tabs that could not see each other. */
export const inOrder = (a: OutboxRecord, b: OutboxRecord): number => a.n - b.n || (a.id < b.id ? -1 : 1);

/** A record that the gateway has answered for. */
export const sent = (record: OutboxRecord, seq: number, since: number): OutboxRecord => ({ ...bare(record), state: 'sent', seq, since });

/** A record that was finally refused. */
export const failed = (record: OutboxRecord, refusal: ErrorCode, instead?: readonly string[]): OutboxRecord => ({ ...bare(record), state: 'failed', refusal, ...(instead && { instead }) });

/** A record to be offered (again), under the same id. */
export const offered = (record: OutboxRecord): OutboxRecord => ({ ...bare(record), state: 'pending' });

const bare = ({ id, case: caseId, kind, body, writtenAt, n }: OutboxRecord): Omit<OutboxRecord, 'state'> => ({ id, case: caseId, kind, body, writtenAt, n });

/** Whether a command says something about the message of this name, or is it. */
export const concerns = (record: OutboxRecord, message: string): boolean => record.id === message || record.body['message'] === message;
