import type { Timers } from '../engine/timers.ts';
import type { KeyValue } from '../ports/key-value.ts';

/** Remembers that streams do not come through to a gateway here, for an hour. */
export interface Transport {
  /** For how many more milliseconds; 0 when a stream may come through. */
  pollOnlyMs(): number;
  remember(): void;
  /** Reads what an earlier page found out. */
  recall(): Promise<void>;
}

const REMEMBER_MS = 3_600_000;

/** A transport nothing is known of. Kept beside the accounts, since it says nothing of people. */
export function createTransport(storage: KeyValue, timers: Timers, gateway: string): Transport {
  const key = `cache|${gateway}|transport`;
  let until = 0;
  return {
    pollOnlyMs: () => Math.max(0, until - timers.now()),
    remember() {
      until = timers.now() + REMEMBER_MS;
      storage.change([], () => [{ key, value: until }], 'relaxed').catch(() => undefined);
    },
    async recall() {
      const stored = await storage.read(key);
      if (typeof stored === 'number' && stored - timers.now() <= REMEMBER_MS) until = stored;
    },
  };
}
