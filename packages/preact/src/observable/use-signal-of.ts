import type { Observable } from '@faden/client';
import { signal, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';

/**
 * Gives an observable as a signal, so that only what reads it is drawn again: a text node, an attribute, a small component.
 * It follows the observable while the component is mounted.
 */
export function useSignalOf<T>(observable: Observable<T>): ReadonlySignal<T> {
  const followed = useMemo(() => signal(observable.value), [observable]);
  useLayoutEffect(
    () =>
      observable.subscribe((value) => {
        followed.value = value;
      }),
    [observable, followed],
  );
  return followed;
}
