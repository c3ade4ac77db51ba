import type { SeededRandom } from '../time/seeded-random.ts';
import type { VirtualTime } from '../time/virtual-time.ts';

/** One thing written or taken away; `value: undefined` removes the key. */
interface Change {
  readonly key: string;
  readonly value: unknown;
}

/** What the disk of a browser profile holds, across tabs and restarts of the browser. */
export interface SharedStorage {
  read(key: string): unknown;
  list(prefix: string): readonly (readonly [key: string, value: unknown])[];
  write(changes: readonly Change[]): void;
  wipe(prefix: string): void;
}

const copy = <T>(value: T): T => (value === undefined ? value : structuredClone(value));

/** Makes the disk of a new browser profile. What goes in and out is copied, as it would be. */
export function createSharedStorage(): SharedStorage {
  const values = new Map<string, unknown>();
  return {
    read: (key) => copy(values.get(key)),
    list: (prefix) =>
      [...values.keys()]
        .filter((key) => key.startsWith(prefix))
        .toSorted()
        .map((key) => [key, copy(values.get(key))] as const),
    write: (changes) => {
      for (const { key, value } of changes) {
        if (value === undefined) values.delete(key);
        else values.set(key, copy(value));
      }
    },
    wipe: (prefix) => {
      for (const key of values.keys()) if (key.startsWith(prefix)) values.delete(key);
    },
  };
}

/** What the tab's view of the disk needs. `whileAlive` drops what a closed tab still waits for. */
export interface DiskDeps {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly whileAlive: (callback: () => void) => () => void;
}

/** Does something to the disk after the time it takes to get there, and answers after the time it takes to come back: a tab may die before or in between. */
export function onDisk<T>({ time, random, whileAlive }: DiskDeps, work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const act = (): void => {
      let finish: () => void;
      try {
        const result = work();
        finish = () => resolve(result);
      } catch (error) {
        finish = () => reject(error);
      }
      time.after(random.between(0, 2), whileAlive(finish));
    };
    time.after(random.between(0, 4), whileAlive(act));
  });
}
