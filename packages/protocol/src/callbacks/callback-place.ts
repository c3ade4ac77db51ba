import type { Id } from '../basics/primitives.ts';
import type { LinePlace } from '../waiting/line-order.ts';
import type { CallbackItem } from './callbacks-slice.ts';

/**
 * Where a callback stands in the line once it may be called: the place of its request, whatever happened to it since;
 * for a booked window the moment it opens, so that a booking made days ago overtakes nobody who has been waiting.
 */
export function callbackPlace(name: Id, { requestedAt, from, priority }: CallbackItem): LinePlace {
  return { rank: priority ? 'owed' : 'turn', since: from !== null && from > requestedAt ? from : requestedAt, id: name };
}
