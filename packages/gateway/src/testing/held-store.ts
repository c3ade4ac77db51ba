import { createMemoryStore } from '../memory/memory-store.ts';
import type { Store } from '../ports/store.ts';
import type { Timeline } from '../ports/timeline.ts';
import type { Rows } from '../ports/rows.ts';

/** A store in memory whose answers can be held back on their way. */
export interface HeldStore {
  readonly store: Store;
  /** From now on answers of this method are read at once and then wait for `release`. */
  hold(method: 'page' | 'inbox' | 'byId' | 'sharedFile'): void;
  release(): void;
}

export function createHeldStore(): HeldStore {
  const memory = createMemoryStore({ epoch: 'e1' });
  let held: string | undefined;
  const waiting: (() => void)[] = [];
  const later = <Args extends readonly unknown[], T>(name: string, read: (...args: Args) => Promise<T>) => async (...args: Args): Promise<T> => {
    const found = await read(...args);
    if (held === name) await new Promise<void>((resolve) => waiting.push(resolve));
    return found;
  };
  const timeline: Timeline = { ...memory.timeline, page: later('page', memory.timeline.page) };
  const { inbox, byId, sharedFile } = memory.rows;
  const rows: Rows = { ...memory.rows, inbox: later('inbox', inbox), byId: later('byId', byId), sharedFile: later('sharedFile', sharedFile) };
  return {
    store: { ...memory, timeline, rows },
    hold: (method) => void (held = method),
    release: () => {
      held = undefined;
      waiting.splice(0).forEach((resolve) => resolve());
    },
  };
}
