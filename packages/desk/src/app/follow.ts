import type { Observable } from '@faden/client';
import { signal, type ReadonlySignal } from '@preact/signals';

/** An observable as a signal, and the way to stop following it. */
export function follow<T>(observable: Observable<T>): { readonly signal: ReadonlySignal<T>; readonly stop: () => void } {
  const followed = signal(observable.value);
  const stop = observable.subscribe((value) => {
    followed.value = value;
  });
  return { signal: followed, stop };
}
