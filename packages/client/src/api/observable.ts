/** Takes a listener off again. Calling it twice does nothing. */
export type Unsubscribe = () => void;

/** A value that changes. `subscribe` calls the listener at once with the present value, then at every change. */
export interface Observable<T> {
  readonly value: T;
  subscribe(listener: (value: T) => void): Unsubscribe;
}
