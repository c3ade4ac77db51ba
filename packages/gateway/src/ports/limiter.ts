/** A bucket: `burst` at once, refilled evenly with `perMinute`. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** Whether there was room, and when there will be. */
export type Permit = { readonly type: 'granted' } | { readonly type: 'limited'; readonly retryAfterMs: number };

/** Counts what is limited, by key. Nothing is taken when a permit is refused. */
export interface Limiter {
  /** Takes `cost` from a bucket; a cost above what is left is refused as a whole. `now` is epoch ms. */
  take(key: string, rate: Rate, cost: number, now: number): Promise<Permit>;
}
