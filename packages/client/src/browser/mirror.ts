import type { Change } from '../ports/key-value.ts';

/** What a page has read or written, for when the disk goes away. */
export interface Mirror {
  read(key: string): unknown;
  list(prefix: string): readonly (readonly [string, unknown])[];
  /** Takes over what is on disk. */
  reflect(changes: readonly Change[]): void;
  /** Takes over everything the disk has under a prefix. */
  reflectAll(prefix: string, found: readonly (readonly [string, unknown])[]): void;
  /** Writes what the disk has still to get. */
  write(changes: readonly Change[]): void;
  /** What the disk has still to get. */
  debts(): readonly Change[];
  /** These were written. */
  settle(debts: readonly Change[]): void;
}

/** A mirror that has seen nothing. */
export function createMirror(): Mirror {
  const all = new Map<string, unknown>();
  const owed = new Set<string>();
  const under = (prefix: string): string[] => [...all.keys()].filter((key) => key.startsWith(prefix)).sort();

  function reflect(changes: readonly Change[]): void {
    for (const { key, value } of changes) {
      if (value === undefined) all.delete(key);
      else all.set(key, value);
    }
  }

  return {
    read: (key) => all.get(key),
    list: (prefix) => under(prefix).map((key) => [key, all.get(key)] as const),
    reflect,
    reflectAll(prefix, found) {
      for (const key of under(prefix)) all.delete(key);
      for (const [key, value] of found) all.set(key, value);
    },
    write(changes) {
      reflect(changes);
      for (const { key } of changes) owed.add(key);
    },
    debts: () => [...owed].map((key) => ({ key, value: all.get(key) })),
    settle(debts) {
      for (const { key, value } of debts) if (all.get(key) === value) owed.delete(key);
    },
  };
}
