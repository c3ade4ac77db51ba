import type { CaseRecord, SealedEntry, StoredCommand } from '../ports/write.ts';
import type { MemoryAnnouncements } from './memory-announcements.ts';
import type { MemoryDeliveryRows } from './memory-deliveries.ts';

/** A case in memory: its record, its two streams and the commands it remembers. */
export interface MemoryCase {
  record: CaseRecord;
  readonly public: SealedEntry[];
  readonly internal: SealedEntry[];
  readonly commands: Map<string, StoredCommand>;
}

/** Everything a memory store holds of cases. */
export interface MemoryCases {
  readonly cases: Map<string, MemoryCase>;
  /** Who holds each claim: until when, `undefined` for ever. */
  readonly claims: Map<string, (string | undefined)[]>;
  readonly files: Map<string, { readonly case: string; readonly entry: string }>;
  readonly deliveries: MemoryDeliveryRows;
  readonly announcements: MemoryAnnouncements;
}

/** An empty set of cases. */
export const createMemoryCases = (): MemoryCases => ({ cases: new Map(), claims: new Map(), files: new Map(), deliveries: new Map(), announcements: new Map() });

/** How many of the holders of a claim still hold it at an instant. */
export const countHolders = (holders: readonly (string | undefined)[], now: string): number =>
  holders.filter((until) => until === undefined || until > now).length;

/** How many hold a claim at an instant. */
export const countClaim = ({ claims }: MemoryCases, key: string, now: string): number => countHolders(claims.get(key) ?? [], now);
