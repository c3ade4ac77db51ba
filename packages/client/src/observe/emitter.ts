import type { Unsubscribe } from '../api/observable.ts';

/** Events by name. */
export interface Emitter<Events> {
  emit<K extends keyof Events>(event: K, detail: Events[K]): void;
  on<K extends keyof Events>(event: K, listener: (detail: Events[K]) => void): Unsubscribe;
  /** Takes every listener off. */
  clear(): void;
}

/** An emitter without listeners. */
export function createEmitter<Events>(): Emitter<Events> {
  const all = new Set<{ readonly event: keyof Events; readonly listener: (detail: never) => void }>();
  return {
    emit(event, detail) {
      for (const entry of [...all]) if (entry.event === event && all.has(entry)) entry.listener(detail as never);
    },
    on(event, listener) {
      const entry = { event, listener };
      all.add(entry);
      return () => {
        all.delete(entry);
      };
    },
    clear() {
      all.clear();
    },
  };
}
