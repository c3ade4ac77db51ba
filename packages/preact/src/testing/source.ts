import type { Observable } from '@faden/client';

/** An observable whose value a test sets, and which counts who listens. */
export interface Source<T> extends Observable<T> {
  set(value: T): void;
  readonly listeners: number;
}

/** Makes an observable for a test. */
export function createSource<T>(initial: T): Source<T> {
  const listeners = new Set<(value: T) => void>();
  let value = initial;
  return {
    get value() {
      return value;
    },
    get listeners() {
      return listeners.size;
    },
    set(next) {
      value = next;
      for (const listener of listeners) listener(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(value);
      return () => listeners.delete(listener);
    },
  };
}
