import type { Id } from '../basics/primitives.ts';
import type { Due } from '../decide/due.ts';
import { DIAL_MS, FREEZE_MS, later } from './call-times.ts';
import { type CallbackItem, type CallbacksSlice, openCallbacks } from './callbacks-slice.ts';

function dueOf([callback, { status, to, dialledAt, attempts }]: readonly [Id, CallbackItem]): Due[] {
  if (status === 'calling' && dialledAt !== null) {
    const at = later(dialledAt, DIAL_MS);
    return [{ at, kind: 'callback.give-up-waiting', entity: `${callback}.${attempts}`, body: { callback, attempt: attempts, dueAt: at } }];
  }
  if (to === null || (status !== 'scheduled' && status !== 'accepted')) return [];
  return [{ at: to, kind: 'callback.miss', entity: callback, body: { callback, dueAt: to } }];
}

/** What the clock must do about callbacks: a window that ends without a call, and a call nobody has heard of again. */
export function callbackDues(slice: CallbacksSlice): Due[] {
  return openCallbacks(slice).flatMap(dueOf);
}

/** Until when a callback in the line, or one to be tried again, should have been dialled; later it is in danger. */
export function callbackDeadlines(slice: CallbacksSlice): { readonly about: Id; readonly dueAt: string }[] {
  return openCallbacks(slice).flatMap(([about, { status, nextTryAt, dueBy }]) => {
    if (status === 'calling' || status === 'connected') return [];
    const dueAt = nextTryAt === null ? dueBy : later(nextTryAt, FREEZE_MS);
    return dueAt === null ? [] : [{ about, dueAt }];
  });
}
