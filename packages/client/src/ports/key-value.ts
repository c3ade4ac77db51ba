import type { Observable } from '../api/observable.ts';
import type { StorageMode } from '../api/states.ts';

/** One thing written or taken away. `value: undefined` removes the key. */
export interface Change {
  readonly key: string;
  readonly value: unknown;
}

/**
 * A small ordered store of plain data that several tabs share.
 * What stands under keys beginning with `cache|` may be dropped when the disk is full; the rest is never given up.
 * It never rejects for a broken disk: it goes on in memory and says so in `mode`.
 */
export interface KeyValue {
  readonly mode: Observable<StorageMode>;
  read(key: string): Promise<unknown>;
  /** Everything whose key begins with `prefix`, in the order of the keys. */
  list(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /**
   * Reads `keys` and writes what `decide` makes of their values, in one transaction; resolves when it is on disk, or with `relaxed` with the operating system.
   * `decide` must be pure: a transaction that fails is tried again. What it throws rejects, and nothing is written.
   */
  change(keys: readonly string[], decide: (values: readonly unknown[]) => readonly Change[], durability: 'strict' | 'relaxed'): Promise<void>;
  /** Removes everything whose key begins with `prefix`. */
  wipe(prefix: string): Promise<void>;
  /** Lets go of the database; the next use opens it again. */
  release(): void;
}
