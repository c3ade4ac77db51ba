import type { AgentCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Accepted, Refused } from '../decide/decision.ts';
import type { FoundCallback } from '../decide/found-calls.ts';
import { lookUp } from '../decide/look-up.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';
import { DAY_MS } from '../time/zone.ts';
import { needsCallbacks } from './call-claims.ts';
import { callableFrom, DIAL_MS, later, QUIET_MS } from './call-times.ts';
import type { CallbackItem } from './callbacks-slice.ts';
import { callKeys } from './claim-keys.ts';
import { openCallback } from './open-callback.ts';

type Body = AgentCommands['callback.dial'];

// Whatever happens, the same telephone does not ring more than three times a day.
const CALLS_A_DAY = 3;

function refusalOf(item: CallbackItem, number: FoundCallback | null | undefined, { actor, now }: Context): Refused | undefined {
  if (item.status === 'calling' || item.status === 'connected') return refuse('callback_taken');
  if (item.status !== 'accepted') return refuse('accept_first');
  if (item.agent !== actor.actor) return refuse('callback_taken');
  if (now < callableFrom(item) || (item.dialledAt !== null && now < later(item.dialledAt, QUIET_MS))) return refuse('not_due');
  // Without its number, which an erasure takes away, nothing can be dialled.
  if (number === null) return refuse('not_found', { path: 'body.callback' });
  return number?.blocked === undefined ? undefined : refuse(number.blocked);
}

function held({ site, now }: Context, { digest }: FoundCallback): Accepted['claims'] {
  return [
    { key: callKeys.dial(site.id, digest), limit: 1, until: later(now, DIAL_MS) },
    { key: callKeys.calls(site.id, digest), limit: CALLS_A_DAY, until: later(now, DAY_MS) },
  ];
}

/** The agent who accepted dials. The entry is committed before the provider is asked, so that no call is without its trace. */
export const dialCallback: Rule<Body> = {
  needs: ({ body }, state) => needsCallbacks(state, body.callback),
  decide: ({ body: { callback, by = 'hand' } }, state, context) => {
    const about = openCallback(state, callback);
    if ('refusal' in about) return about.refusal;
    const number = lookUp(context.found.callbacks, callback);
    const refusal = refusalOf(about.item, number, context);
    if (refusal !== undefined) return refusal;
    const attempt = about.item.attempts + 1;
    const call = { channel: 'phone', template: 'callback', to: number?.e164 ?? '', data: { callback, attempt, agent: context.actor.actor } } as const;
    return accept([...introduce(state, context), { kind: 'callback.dialled', body: { callback, attempt, by } }], {
      claims: number ? held(context, number) : [],
      deliveries: number && by === 'provider' ? [call] : [],
    });
  },
};
