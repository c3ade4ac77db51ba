/** A seeded source of chance: the same seed gives the same draws, for ever. */
export interface SeededRandom {
  /** At least 0, less than 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight: the heavier, the likelier. */
  weighted<T>(from: readonly (readonly [weight: number, value: T])[]): T;
  bytes(length: number): Uint8Array<ArrayBuffer>;
  /** A source of its own, so that one part's draws do not shift another's. */
  fork(label: string): SeededRandom;
}

/** Mixes a text into 32 bits (FNV-1a with a final avalanche). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The generator sfc32: four words of state, passes PractRand, one line of arithmetic. */
function sfc32(seed: string): () => number {
  let a = mixed(`${seed}/a`);
  let b = mixed(`${seed}/b`);
  let c = mixed(`${seed}/c`);
  let count = 1;
  return () => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
}

/** Makes a source of chance from a seed. */
export function createSeededRandom(seed: string): SeededRandom {
  const word = sfc32(seed);
  for (let warm = 0; warm < 12; warm++) word();
  const fraction = (): number => word() / 2 ** 32;
  const between = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    between,
    chance: (probability) => fraction() < probability,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new RangeError('Nothing to pick from.');
      return picked;
    },
    weighted: (from) => {
      let rest = fraction() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of from) if ((rest -= weight) < 0) return value;
      throw new RangeError('Nothing to pick from.');
    },
    bytes: (length) => Uint8Array.from({ length }, () => word() & 0xff),
    fork: (label) => createSeededRandom(`${seed}/${label}`),
  };
}
