import type { Unsubscribe } from '@faden/client';

/** The time an element lives in, so that a test can own it. */
export interface PageClock {
  /** Epoch milliseconds. */
  now(): number;
  /** The reader's IANA zone; the browser's own when absent. */
  readonly zone?: string;
  /** Calls back again and again until told otherwise. */
  every(ms: number, callback: () => void): Unsubscribe;
}

/** The browser's own time. */
export const browserClock: PageClock = {
  now: () => Date.now(),
  every(ms, callback) {
    const timer = setInterval(callback, ms);
    return () => clearInterval(timer);
  },
};
