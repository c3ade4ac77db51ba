import { LEAST_SAMPLE } from './ratio.ts';

/** How something is spread, with the longest beside the average; in the unit of the values. */
export interface Spread {
  readonly mean: number;
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
  readonly max: number;
}

/** A spread with its sample; `null` where the sample is too small to say one. */
export interface Sampled {
  readonly n: number;
  readonly spread: Spread | null;
}

/** The spread of at least one value; percentiles by nearest rank, so that each is a value that occurred. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { mean, p50: rank(0.5), p80: rank(0.8), p95: rank(0.95), max: rank(1) };
}

/** A spread as it may be shown. */
export function sampled(values: readonly number[]): Sampled {
  return { n: values.length, spread: values.length < LEAST_SAMPLE ? null : spreadOf(values) };
}
