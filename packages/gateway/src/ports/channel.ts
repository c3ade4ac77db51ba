import type { Delivery } from '@faden/protocol';

import type { TakenDelivery } from './deliveries.ts';

/**
 * What came of handing a delivery to a provider. `again`: certainly not carried out, and worth another try, not before
 * `afterMs` if that is given; `unknown`: it may or may not have been carried out; `refused`: it never will be.
 * `reason` is a fixed word or code for operators, never words or addresses of anybody.
 */
export type Handed =
  | { readonly type: 'done' }
  | { readonly type: 'again'; readonly reason: string; readonly afterMs?: number }
  | { readonly type: 'unknown'; readonly reason: string }
  | { readonly type: 'refused'; readonly reason: string };

/** A delivery as a channel gets it. `token` names it to the provider without telling anything of it; hooks bring it back. */
export interface Handing extends TakenDelivery {
  readonly token: string;
}

/** What a provider says has happened in a call that was made for a callback. */
export type CallEvent =
  | { readonly type: 'connected' }
  | { readonly type: 'unreached'; readonly result: 'no-answer' | 'busy' | 'voicemail' | 'failed' }
  /** The person called says that they asked for no call. */
  | { readonly type: 'unwanted' }
  /** On the way; nothing comes of it. */
  | { readonly type: 'progress' };

/** The customer of a call that is being made, and whether somebody has answered it. */
export interface CalledCustomer {
  readonly to: string;
  readonly site: string;
  readonly isConnected: boolean;
}

/** What a provider is told in its own language. */
export interface HookAnswer {
  readonly contentType: string;
  readonly body: string;
}

/** A request of a provider. `path` begins after the origin and has the query with it; `rest` is what follows the token. */
export interface Hook {
  readonly path: string;
  readonly rest: string;
  readonly token: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A hook that was read: not the provider's, something that happened, or the wish to be told what to do with the call. `event` tells repeats from each other. */
export type HookReading =
  | { readonly type: 'unsigned' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'event'; readonly event: string; readonly call: CallEvent; readonly answer?: HookAnswer }
  | { readonly type: 'instructions'; answer(customer: CalledCustomer | undefined): HookAnswer };

/** A way out to people: mail, text messages, telephone. Implemented where the world is known, tried against the provider's own interface. */
export interface Channel {
  readonly channel: Delivery['channel'];
  /** How many deliveries may be under way at once. */
  readonly concurrency: number;
  /** What fails and recovers together, for example a provider's host. */
  endpointOf(delivery: TakenDelivery): string;
  /** Whether it can call for an agent, whose own telephone rings first. Absent where nobody is called. */
  callsFor?(agent: string): boolean;
  /** Hands a delivery over. Never rejects: whatever nobody foresaw is `unknown`. */
  hand(delivery: Handing): Promise<Handed>;
  /** Reads a request that claims to come from the provider. Absent where none ever comes. */
  readHook?(hook: Hook): HookReading;
}
