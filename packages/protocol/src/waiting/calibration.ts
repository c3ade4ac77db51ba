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

/** The share of waits that should end at or under the announced upper end. */
export const HELD_TARGET = 0.8;

// How far one wait moves the correction: a hundred waits forget what the morning taught.
const STEP = 0.05;

/**
 * The correction after one more announcement has come true or not: a little more caution after a wait that was longer,
 * a quarter of that less after one that held. It stands still where exactly the target share holds (Robbins and Monro
 * 1951, on the pinball loss), whatever the model gets wrong: staff that comes and goes, calls longer than usual, rounding up.
 */
export function correctionAfter(correction: number, { upper, actual }: Announced): number {
  const pull = actual > upper ? HELD_TARGET : HELD_TARGET - 1;
  return withinReason(correction * Math.exp(STEP * pull));
}

/** A correction no further from what the model says than by half or double. */
export function withinReason(correction: number): number {
  return Math.min(2, Math.max(0.5, correction));
}
