/** An announced range in milliseconds from now, on the grid of `waitingRange`: the median and the 80 % quantile. */
export interface ExpectedRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a person who waits sees. */
export interface ShownRange {
  readonly range: ExpectedRange;
  /** Since when (epoch ms) the median has been above what is shown; `null` while it is not. */
  readonly aboveSince: number | null;
  /** Whether it had to be raised, which is said: it takes longer than announced. */
  readonly raised: boolean;
}

/** For how long the median must be above the shown range before it is raised. */
export const RAISE_AFTER_MS = 20_000;

/**
 * What is shown after a new range came. A lower one shows at once. A higher one only when its median has been above the
 * shown upper end for 20 seconds, so that numbers do not flicker, and then it is said that it takes longer.
 */
export function nextShownRange(shown: ShownRange | undefined, range: ExpectedRange, now: number): ShownRange {
  if (shown === undefined) return { range, aboveSince: null, raised: false };
  // Both ends stand on the grid, where the rounded median is above the shown end exactly when the median itself is.
  if (range.toMs <= shown.range.toMs) return { range, aboveSince: null, raised: shown.raised && range.toMs === shown.range.toMs };
  if (range.fromMs <= shown.range.toMs) return { ...shown, aboveSince: null };
  const aboveSince = shown.aboveSince ?? now;
  return now - aboveSince >= RAISE_AFTER_MS ? { range, aboveSince: null, raised: true } : { ...shown, aboveSince };
}
