import type { Id } from '../basics/primitives.ts';
import type { Context, Need } from '../decide/context.ts';
import type { Claim, Release } from '../decide/decision.ts';
import type { OfferedSlot } from '../decide/found-calls.ts';
import { lookUp } from '../decide/look-up.ts';
import type { CaseState } from '../state/case-state.ts';
import { DAY_MS } from '../time/zone.ts';
import { DIAL_MS, later, QUIET_MS, windowSpan } from './call-times.ts';
import { type CallbackItem, openCallbacks } from './callbacks-slice.ts';
import { callKeys } from './claim-keys.ts';

// A mark that is set however often it was set before.
const ALWAYS = Number.MAX_SAFE_INTEGER;
const SUPPRESSED_DAYS = 90;

/** What must be looked up to give back what open callbacks hold: all of them, or the one of a name. */
export function needsCallbacks(state: CaseState, name?: Id): readonly Need[] {
  return openCallbacks(state.callbacks)
    .filter(([open]) => name === undefined || open === name)
    .map(([open, { seqs }]) => ({ what: 'callback', name: open, seq: seqs.requested }));
}

/** The claim on a window. */
export function slotClaim({ site }: Context, topic: string, { window, capacity }: OfferedSlot): Claim {
  const { from, to } = windowSpan(window);
  return { key: callKeys.slot(site.id, topic, from), limit: capacity, until: to };
}

/** The window of a callback, given back while somebody else can still use it. */
export function slotRelease({ site, now }: Context, { topic, from, to }: CallbackItem): Release[] {
  return from === null || to === null || from <= now ? [] : [{ key: callKeys.slot(site.id, topic, from), until: to }];
}

/** The line to the number, given back when the call is over. */
export function dialRelease({ site, found }: Context, name: Id, { dialledAt }: CallbackItem): Release[] {
  const number = lookUp(found.callbacks, name);
  return !number || dialledAt === null ? [] : [{ key: callKeys.dial(site.id, number.digest), until: later(dialledAt, DIAL_MS) }];
}

/** The line to a number nobody picked up stays taken for the rest of a minute: other people may have asked for a call there too. */
export function quietClaims({ site, found, now }: Context, name: Id, { dialledAt }: CallbackItem): Claim[] {
  const number = lookUp(found.callbacks, name);
  const until = dialledAt === null ? now : later(dialledAt, QUIET_MS);
  return !number || until <= now ? [] : [{ key: callKeys.dial(site.id, number.digest), limit: 1, until }];
}

/** Everything a callback holds, given back when it ends. */
export function endRelease(state: CaseState, context: Context, name: Id, item: CallbackItem): readonly Release[] {
  const number = lookUp(context.found.callbacks, name);
  const own = number ? [{ key: callKeys.callback(context.site.id, state.case.customer, number.digest) }] : [];
  return [...slotRelease(context, item), ...dialRelease(context, name, item), ...own];
}

/** The marks a call leaves that nobody asked for: the number is left alone, and it counts against whoever asked. */
export function unwantedClaims(state: CaseState, { site, found, now }: Context, name: Id): readonly Claim[] {
  const number = lookUp(found.callbacks, name);
  const until = later(now, SUPPRESSED_DAYS * DAY_MS);
  return [
    ...(number ? [{ key: callKeys.suppressed(site.id, number.digest), limit: ALWAYS, until }] : []),
    { key: callKeys.unwanted(site.id, state.case.customer), limit: ALWAYS, until },
  ];
}
