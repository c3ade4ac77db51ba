import type { Observable } from '../api/observable.ts';

/** An {@link Observable} whose owner sets it. */
export interface Value<T> extends Observable<T> {
  /** Tells the listeners unless it is the same value. */
  set(value: T): void;
}

/** A value that changes. `onWatched` is called when the first listener comes. */
export function createValue<T>(initial: T, onWatched?: () => void): Value<T> {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get value() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) if (listeners.has(listener)) listener(next);
    },
    subscribe(listener) {
      // A wrapper of its own, so that one function may subscribe twice and leave once.
      const heard = (next: T): void => listener(next);
      listeners.add(heard);
      if (listeners.size === 1) onWatched?.();
      heard(value);
      return () => {
        listeners.delete(heard);
      };
    },
  };
}
