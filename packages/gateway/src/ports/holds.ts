import type { CallWindow, Instant } from '@faden/protocol';

/** A window that a session holds while its customer makes up their mind. */
export interface StoredHold {
  readonly id: string;
  /** The family of the session; it holds one window at most. */
  readonly session: string;
  readonly site: string;
  readonly topic: string;
  readonly window: CallWindow;
  /** The claim it is one holder of until it ends. */
  readonly key: string;
  readonly until: Instant;
}

/** Windows held outside any case, counted with the claims of `Timeline.commit`. Tested by `holdsContract`. */
export interface Holds {
  /** Gives back what the session held, then takes a place in the window, in one transaction; `full` changes nothing. `now` decides which claims have run out. */
  take(hold: StoredHold, limit: number, now: Instant): Promise<'held' | 'full'>;
  /** What a session holds and has not run out. */
  ofSession(session: string, now: Instant): Promise<StoredHold | undefined>;
  /** A hold that has not run out. Whether it was booked since, its claims say. */
  find(id: string, now: Instant): Promise<StoredHold | undefined>;
  /** Forgets holds, and claims of any kind, that ran out before `before`; at most `limit` of each. */
  sweep(before: Instant, limit: number): Promise<void>;
}
