/** Bytes that look random and are the same for the same seed (xorshift32). */
export function createSeededRandom(seed = 1): (length: number) => Uint8Array {
  let state = seed * 2_654_435_761 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };
  return (length) => Uint8Array.from({ length }, next);
}
