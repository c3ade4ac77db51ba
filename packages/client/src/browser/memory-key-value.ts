import { createValue } from '../observe/value.ts';
import type { KeyValue } from '../ports/key-value.ts';
import type { StorageMode } from '../api/states.ts';

/** A store in memory: for Node, and for what need not survive the page. */
export function createMemoryKeyValue(): KeyValue {
  const all = new Map<string, unknown>();
  const mode = createValue<StorageMode>('none');
  const put = (key: string, value: unknown): void => {
    mode.set('memory');
    if (value === undefined) all.delete(key);
    else all.set(key, value);
  };
  return {
    mode,
    read: async (key) => all.get(key),
    list: async (prefix) => [...all].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
    async change(keys, decide) {
      for (const { key, value } of decide(keys.map((key) => all.get(key)))) put(key, value);
    },
    async wipe(prefix) {
      for (const key of [...all.keys()]) if (key.startsWith(prefix)) all.delete(key);
    },
    release: () => undefined,
  };
}
