import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8 * 1024;

/** A source of unguessable bytes that asks the system for many at once, which is what costs. No byte is given twice. */
export function createRandomPool(): (length: number) => Uint8Array {
  let pool = new Uint8Array(0);
  let used = 0;
  return (length) => {
    if (length > POOL_BYTES) return randomFillSync(new Uint8Array(length));
    if (used + length > pool.length) {
      pool = randomFillSync(new Uint8Array(POOL_BYTES));
      used = 0;
    }
    const bytes = pool.slice(used, used + length);
    // What was given is not kept.
    pool.fill(0, used, used + length);
    used += length;
    return bytes;
  };
}
