import { instantFrom, type Instant } from '../basics/primitives.ts';
import type { CallWindow } from '../entries/callback-entries.ts';
import { MINUTE_MS } from '../time/zone.ts';
import type { CallbackItem } from './callbacks-slice.ts';

/** Until how long before the call it can be moved and cancelled; from then on an agent may accept it. */
export const FREEZE_MS = 5 * MINUTE_MS;
/** How often a callback may be moved. */
export const MOVES_LIMIT = 3;
/** How long a number counts as being dialled. */
export const DIAL_MS = 10 * MINUTE_MS;

/** For how long a telephone that rang does not ring again, whoever asked for a call. */
export const QUIET_MS = MINUTE_MS;

/** The instant so many milliseconds after another. */
export const later = (at: Instant, ms: number): Instant => instantFrom(Date.parse(at) + ms);

/**
 * The instants of a window, by the offset it was offered with: folding must not depend on what a device knows of zones.
 */
export function windowSpan({ start, minutes, offset }: CallWindow): { readonly from: Instant; readonly to: Instant } {
  const from = instantFrom(Date.parse(`${start}:00${offset}`));
  return { from, to: later(from, minutes * MINUTE_MS) };
}

/** From when on somebody may call. */
export function callableFrom({ nextTryAt, from, requestedAt }: CallbackItem): Instant {
  return nextTryAt ?? from ?? requestedAt;
}

/** Until when the customer can move or cancel it; `null` for as long as nobody has accepted it. */
export function changeableUntil({ nextTryAt, from }: CallbackItem): Instant | null {
  const call = nextTryAt ?? from;
  return call === null ? null : later(call, -FREEZE_MS);
}

/** Whether the customer can still move or cancel it. */
export function isChangeable(item: CallbackItem, now: Instant): boolean {
  const until = changeableUntil(item);
  return item.status === 'requested' || ((item.status === 'scheduled' || item.status === 'queued') && (until === null || now <= until));
}
