import type { Random } from '../ports/random.ts';

const FIRST_MS = 500;
const MOST_MS = 30_000;

/** How long to wait before trying again. */
export interface BackOff {
  /** The next pause in milliseconds: a random share of a limit that doubles from 0.5 s to 30 s, unless the gateway named one. */
  next(retryAfterMs?: number): number;
  reset(): void;
}

/** A back-off with full jitter and no limit of attempts. */
export function createBackOff(random: Random): BackOff {
  let attempts = 0;
  return {
    next(retryAfterMs) {
      const limit = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempts++, 10));
      return retryAfterMs ?? limit * random.fraction();
    },
    reset() {
      attempts = 0;
    },
  };
}
