import { FadenError } from '@faden/protocol';

import type { StorageMode } from '../api/states.ts';
import type { Value } from '../observe/value.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdbConnection } from './idb-connection.ts';

/** What {@link createInsistence} needs. */
export interface InsistenceDeps {
  readonly disk: IdbConnection;
  readonly clock: Clock;
  readonly mode: Value<StorageMode>;
  /** Makes room on a full disk. */
  evict(): Promise<void>;
  /** The disk is given up for now. */
  onGivenUp(): void;
}

/** Does something on the disk, or, when that does not help, in memory. */
export type Insist = <T>(onDisk: () => Promise<T>, inMemory: () => T) => Promise<T>;

/** Pauses before an operation is tried again on a fresh connection. */
const PAUSES_MS = [0, 100, 500, 2000];

/** Tries on the disk, again on fresh connections, and at last in memory. */
export const createInsistence =
  ({ disk, clock, mode, evict, onGivenUp }: InsistenceDeps): Insist =>
  async (onDisk, inMemory) => {
    if (mode.value === 'memory') return inMemory();
    for (const pause of PAUSES_MS) {
      if (pause > 0) await new Promise<void>((resolve) => void clock.after(pause, resolve));
      try {
        const result = await onDisk();
        if (disk.isOpen()) mode.set('persistent');
        return result;
      } catch (error) {
        // A database that hangs will hang again: nobody should wait for it thrice.
        if (error instanceof FadenError) break;
        if (error instanceof DOMException && error.name === 'QuotaExceededError') await evict().catch(() => undefined);
      }
    }
    mode.set('memory');
    onGivenUp();
    return inMemory();
  };
