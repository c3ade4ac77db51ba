/** Under so many cases no percentage is shown, only counts: it would say more than is known. */
export const LEAST_SAMPLE = 10;

/** A share with what it is made of. `share` and `interval` are `null` where the sample is too small to say one. */
export interface Ratio {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  /** The 95 % interval by Wilson's formula. */
  readonly interval: readonly [low: number, high: number] | null;
}

// The 97.5 % quantile of the normal distribution, to the two digits that tables use.
const Z = 1.96;

/** The 95 % interval of a share of `count` in `of`: Wilson (1927), "Probable inference", JASA 22, 209 to 212. */
export function wilson95(count: number, of: number): readonly [low: number, high: number] {
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const middle = share + Z ** 2 / (2 * of);
  const scale = 1 + Z ** 2 / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** A share as it may be shown. */
export function ratio(count: number, of: number): Ratio {
  if (of < LEAST_SAMPLE) return { count, of, share: null, interval: null };
  return { count, of, share: count / of, interval: wilson95(count, of) };
}
