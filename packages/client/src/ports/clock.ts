/** Time as the client sees it: the wall clock and timers. */
export interface Clock {
  /** Milliseconds since 1970, by this device. */
  now(): number;
  /** Calls `run` once, `ms` milliseconds from now; returns the way to take it back. */
  after(ms: number, run: () => void): () => void;
}
