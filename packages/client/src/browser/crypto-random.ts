import type { Random } from '../ports/random.ts';

/** The platform's random bytes. */
export const createCryptoRandom = (): Random => ({
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  fraction: () => Math.random(),
});
