import type { Observable } from '@faden/client';
import { useLayoutEffect, useReducer } from 'preact/hooks';

/**
 * Gives an observable's present value and draws again at every change, for as long as the component is mounted.
 * The observable must be the same object from draw to draw (a property of the client or a handle), not one made while drawing.
 */
export function useObservable<T>(observable: Observable<T>): T {
  const drawn = observable.value;
  const [, drawAgain] = useReducer<number, void>((count) => count + 1, 0);
  // Subscribing tells the present value at once: only what changed since the draw, or after it, is worth another.
  useLayoutEffect(() => {
    let last = drawn;
    return observable.subscribe((value) => {
      if (Object.is(value, last)) return;
      last = value;
      drawAgain();
    });
  }, [observable]);
  return drawn;
}
