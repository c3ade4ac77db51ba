import type { Delivery, Instant } from '@faden/protocol';

/** A delivery to be made: what a rule asked for, and the case of which site it belongs to. `id` is unique in a store. */
export interface NewDelivery extends Delivery {
  readonly id: string;
  readonly case: string;
  readonly site: string;
}

/** A delivery somebody has taken to carry out. Nobody else gets it before its lease has run out. */
export interface TakenDelivery extends NewDelivery {
  readonly addedAt: Instant;
  /** How often it has been taken to be carried out, this time included. Tells this taking from any later one. */
  readonly attempt: number;
  /** Whoever took it before never said what came of it, so it may have been carried out. */
  readonly interrupted: boolean;
}

/** Which deliveries to take: those of a channel that are due, at most so many, leased until an instant. */
export interface TakeRequest {
  readonly channel: Delivery['channel'];
  readonly now: Instant;
  readonly until: Instant;
  readonly limit: number;
}

/** What came of taking a delivery. `again`: not carried out, due anew at an instant; `untried` says that this was no attempt. */
export type DeliveryEnd =
  | { readonly type: 'done' }
  | { readonly type: 'again'; readonly at: Instant; readonly reason: string; readonly untried?: true }
  | { readonly type: 'dead'; readonly reason: string };

/**
 * What is to be carried out outside, worked off apart from the commits that asked for it. `Timeline.commit` adds the
 * deliveries of its writes in the same transaction. Whoever takes one has a lease; an end that comes after the lease
 * was taken over changes nothing. Once done or dead, recipient and data are forgotten. Tested by `deliveriesContract`.
 */
export interface Deliveries {
  /** Adds deliveries that no entry asks for, such as a status link, due at once; a known id changes nothing. */
  add(deliveries: readonly NewDelivery[], now: Instant): Promise<void>;
  /** Takes what is due, soonest first. Deliveries whose lease has run out are due as well. */
  take(request: TakeRequest): Promise<readonly TakenDelivery[]>;
  /** Notes what came of one; `false` when somebody else has it by now. */
  settle(taken: Pick<TakenDelivery, 'id' | 'attempt'>, end: DeliveryEnd): Promise<boolean>;
  /** How many wait or are under way, and how many died, by channel. */
  count(): Promise<readonly { readonly channel: string; readonly open: number; readonly dead: number }[]>;
  /** Removes what was done or died and was added before an instant, at most so many. */
  sweep(before: Instant, limit: number): Promise<void>;
}
