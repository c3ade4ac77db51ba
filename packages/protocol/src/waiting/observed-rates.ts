import { HOUR_MS } from '../time/zone.ts';

/** A conversation or call that has ended; times in epoch milliseconds. */
export interface Handled {
  readonly endedAt: number;
  readonly handlingMs: number;
}

/** A wait that has ended, because somebody answered or because the person gave up. */
export interface Waited {
  readonly endedAt: number;
  readonly waitedMs: number;
  readonly gaveUp: boolean;
}

/** What has been seen of a line. */
export interface Observed {
  readonly handled: readonly Handled[];
  readonly waited: readonly Waited[];
}

/** How fast one person answers and how soon one who waits gives up, both per millisecond. */
export interface ObservedRates {
  readonly serviceRate: number;
  readonly abandonmentRate: number;
}

/** From how few conversations in the last hour no number is said. */
export const LEAST_HANDLED = 20;

/**
 * The rates of the last hour; nothing when too little was seen to say a number.
 * Waits that were answered tell of patience too, namely that it lasted so long: given up / time waited is the
 * maximum-likelihood rate of patience that is cut off by an answer.
 */
export function observedRates({ handled, waited }: Observed, now: number): ObservedRates | undefined {
  const isRecent = ({ endedAt }: { readonly endedAt: number }): boolean => endedAt > now - HOUR_MS && endedAt <= now;
  const conversations = handled.filter(isRecent);
  const handlingMs = conversations.reduce((sum, one) => sum + one.handlingMs, 0);
  if (conversations.length < LEAST_HANDLED || handlingMs <= 0) return undefined;
  const waits = waited.filter(isRecent);
  const waitedMs = waits.reduce((sum, one) => sum + one.waitedMs, 0);
  const gaveUp = waits.filter((one) => one.gaveUp).length;
  return { serviceRate: conversations.length / handlingMs, abandonmentRate: waitedMs > 0 ? gaveUp / waitedMs : 0 };
}
