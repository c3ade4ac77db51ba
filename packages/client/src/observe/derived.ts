import type { Observable } from '../api/observable.ts';
import { createValue } from './value.ts';

/** A value made from others, computed when somebody looks. */
export interface Derived<T> extends Observable<T> {
  /** Says that what it is made from has changed; many calls in one turn tell the listeners once. */
  touch(): void;
}

/** An observable that `compute` makes, at most once between two changes. `onWatched` is called when the first listener comes. */
export function createDerived<T>(compute: () => T, onWatched?: () => void): Derived<T> {
  let stale = true;
  let told = true;
  let watched = 0;
  let present: T;
  const value = createValue<T | undefined>(undefined);
  const look = (): T => {
    if (stale) {
      stale = false;
      present = compute();
    }
    return present;
  };
  return {
    get value() {
      return look();
    },
    touch() {
      stale = true;
      if (!told || watched === 0) return;
      told = false;
      queueMicrotask(() => {
        told = true;
        if (watched > 0) value.set(look());
      });
    },
    subscribe(listener) {
      if (++watched === 1) onWatched?.();
      value.set(look());
      const off = value.subscribe((next) => listener(next as T));
      let listening = true;
      return () => {
        if (listening) watched -= 1;
        listening = false;
        off();
      };
    },
  };
}
