/** An announcement and what came true, both in the same unit of time. */
export interface Announced {
  readonly upper: number;
  readonly actual: number;
}

/** The share of announcements whose wait ended at or under the announced upper end; nothing without announcements. */
export function coverageOf(announced: readonly Announced[]): number | undefined {
  if (announced.length === 0) return undefined;
  return announced.filter(({ upper, actual }) => actual <= upper).length / announced.length;
}

/**
 * The mean pinball loss at quantile `p`: p · (actual - upper) where the wait was longer, (1 - p) · (upper - actual) where
 * it was shorter (Koenker and Bassett 1978). Lower is better; it punishes both empty promises and empty caution.
 */
export function pinballLoss(announced: readonly Announced[], p: number): number | undefined {
  if (announced.length === 0) return undefined;
  const losses = announced.map(({ upper, actual }) => (actual > upper ? p * (actual - upper) : (1 - p) * (upper - actual)));
  return losses.reduce((sum, loss) => sum + loss, 0) / announced.length;
}
