import type { Availability, CallbackLink, CallWindow, Hold, Slots } from '@faden/protocol';

import type { CaseHandle } from './conversation.ts';

/** A request to be called. Without `window` it is as soon as possible, with the place in the line kept. */
export interface CallbackRequest {
  /** The case the call is about; without it one is opened. */
  readonly case?: string;
  /** What the call is about; that of the case by default. */
  readonly topic?: string;
  /** As it was typed; the gateway reads it by the site's country. */
  readonly number: string;
  readonly window?: CallWindow;
  /** The id of a held window. */
  readonly hold?: string;
  /** What to do when the window has gone meanwhile: book the next free one (default), or refuse with `slot_taken`. */
  readonly otherwise?: 'next' | 'ask';
  /** First words of a case that is opened. */
  readonly text?: string;
  /** The language a case is opened in; the client's by default. */
  readonly lang?: string;
}

/** Names one callback. */
export interface CallbackName {
  readonly case: string;
  /** The id of the command that requested it. */
  readonly callback: string;
}

/**
 * Calls that come. What was asked for, booked, tried and said stands in the case: `CaseHandle.value.callbacks`.
 * `request`, `move` and `cancel` resolve once they are kept safe on this device, also without a connection; until the
 * gateway has confirmed a request its status is `sent`, and `refused` once it is finally refused.
 */
export interface Callbacks {
  /** Whether somebody answers now, how long it takes, and whether calls are offered. */
  availability(topic: string): Promise<Availability>;
  /** The windows in which a call still fits. `from` is a local date of the company, today by default. */
  slots(query: { readonly topic: string; readonly from?: string; readonly days?: number }): Promise<Slots>;
  /** Keeps a window for five minutes, and gives back the one held before; rejects with `slot_taken`, whose facts name the next free one. */
  hold(wish: { readonly topic: string; readonly window: CallWindow }): Promise<Hold>;
  /** Asks to be called. Rejects with `bad_request` without a case or a topic. */
  request(request: CallbackRequest): Promise<{ readonly case: CaseHandle; readonly callback: string }>;
  /** Takes another window, up to three times and until five minutes before the call; resolves with the name of the change. */
  move(move: CallbackName & { readonly window: CallWindow; readonly hold?: string }): Promise<string>;
  /** Calls it off; `not-requested` says that somebody else asked for it, and that this number is not to be called. */
  cancel(cancel: CallbackName & { readonly reason?: 'customer' | 'not-requested' }): Promise<string>;
  /** The appointment as a calendar file; its sequence grows with every change, and it cancels itself when the call is off. */
  calendar(name: CallbackName): Promise<Blob>;
  /** A link that sees, moves and cancels this callback without signing in, and nothing else. A new one ends those before. */
  link(name: CallbackName): Promise<CallbackLink>;
}
