import type { Instant } from '../basics/primitives.ts';

/** Counters of what was said; never the words. */
export interface WordsSlice {
  /** How many messages and files each side has posted. */
  readonly fromCustomer: number;
  readonly fromCentre: number;
  /** The seq of each side's last message; 0 for none. */
  readonly lastOfCustomer: number;
  readonly lastOfCentre: number;
  /** When the oldest word of the customer that nobody answered was written. */
  readonly waitingSince: Instant | null;
}
