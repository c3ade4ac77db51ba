import type { Id } from '../basics/primitives.ts';
import type { CustomerCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Accepted } from '../decide/decision.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import type { EntryBodies } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';
import { endRelease, needsCallbacks, unwantedClaims } from './call-claims.ts';
import { isChangeable } from './call-times.ts';
import { type CallbackItem, openCallbacks } from './callbacks-slice.ts';
import { openCallback } from './open-callback.ts';

type Body = CustomerCommands['callback.cancel'];
type Cancelled = EntryBodies['callback.cancelled'];

/** What cancelling brings: everything held is given back, and a call nobody asked for is not made again. */
export function cancelled(state: CaseState, context: Context, item: CallbackItem, body: Cancelled): Accepted {
  return accept([{ kind: 'callback.cancelled', body }], {
    releases: endRelease(state, context, body.callback, item),
    claims: body.reason === 'not-requested' ? unwantedClaims(state, context, body.callback) : [],
  });
}

/** A customer calls the call off, until five minutes before it; one that was never requested at any time. */
export const cancelCallback: Rule<Body> = {
  needs: ({ body }, state) => needsCallbacks(state, body.callback),
  decide: ({ body }, state, context) => {
    const about = openCallback(state, body.callback);
    if ('refusal' in about) return about.refusal;
    const late = body.reason === 'customer' && !isChangeable(about.item, context.now);
    return late ? refuse('too_late') : cancelled(state, context, about.item, body);
  },
};

/** What must be said of callbacks before a concern is withdrawn: nobody is called about it any more. */
export function withdrawnCallbacks(state: CaseState, context: Context): Pick<Accepted, 'entries' | 'releases'> {
  const open = openCallbacks(state.callbacks);
  const line = (callback: Id): PublicEntry => ({ kind: 'callback.cancelled', body: { callback, reason: 'withdrawn' } });
  return {
    entries: open.map(([name]) => line(name)),
    releases: open.flatMap(([name, item]) => endRelease(state, context, name, item)),
  };
}
