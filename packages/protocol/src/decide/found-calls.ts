import type { Id, Instant } from '../basics/primitives.ts';
import type { CallWindow } from '../entries/callback-entries.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Claim, Release } from './decision.ts';

/** Why a number is not called; each is a code with words of its own. */
export type NumberRefusal = Extract<ErrorCode, `number_${string}` | 'callback_budget' | 'callback_unavailable' | 'callback_pending'>;

/**
 * What is known of a number that was typed. `digest` is keyed with the site's secret and tells nothing of the number;
 * `budgets` are counted and taken with the request. A refusal `callback_pending` names the case of the caller's own open callback.
 */
export type FoundNumber =
  | { readonly e164: string; readonly digest: string; readonly budgets: readonly Claim[] }
  | { readonly refusal: NumberRefusal; readonly case?: Id };

/** The number behind a callback; `blocked` says why it may not be dialled now. */
export interface FoundCallback {
  readonly e164: string;
  readonly digest: string;
  readonly blocked?: Extract<NumberRefusal, 'number_suppressed' | 'number_in_call' | 'callback_budget'>;
}

/** A window that is offered, and how many calls it holds. */
export interface OfferedSlot {
  readonly window: CallWindow;
  readonly capacity: number;
}

/** What became of a wish (absent: none was asked about), and the next window that is free, if any is. */
export interface FoundSlot {
  readonly wished?: OfferedSlot | 'taken' | 'past' | 'unknown';
  readonly next: OfferedSlot | null;
}

/**
 * A held window: what is given back when it is booked, and the claim that says it is. A place that is given back has no
 * name, so whoever booked their hold twice at one instant would give back that of somebody else.
 */
export interface FoundHold {
  readonly claims: readonly Claim[];
  readonly releases: readonly Release[];
}

/** The place a callback would have, and when it would be called; no range where nobody can say. */
export interface FoundQueue {
  readonly place: number;
  readonly expected?: { readonly from: Instant; readonly to: Instant };
}
