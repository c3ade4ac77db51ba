import { guardedRules, type Context, type Rules } from '@faden/protocol';

import type { CallbackGrantPrincipal, GrantPrincipal } from './principal.ts';

const NONE = { outcome: 'refused', code: 'not_found', path: 'body.callback' } as const;

const rulesNamed = (kinds: readonly string[]): Rules =>
  Object.fromEntries(kinds.flatMap((kind) => (guardedRules.customer[kind] === undefined ? [] : [[kind, guardedRules.customer[kind]]])));

/** What the link to a case may do besides reading it: write to it, and arrange a call. */
const statusRules = rulesNamed(['message.post', 'callback.request', 'callback.move', 'callback.cancel']);
const callbackRules = rulesNamed(['callback.move', 'callback.cancel']);

/** What a link may do, by the rules of its customer; anything else is no command it knows. */
export const linkRules = (link: GrantPrincipal): Rules => (link.scope === 'status' ? statusRules : ownCallbackOnly(link));

/** To move and cancel the link's own callback. */
function ownCallbackOnly(link: CallbackGrantPrincipal): Rules {
  const own = (about: unknown, context: Pick<Context, 'case'>): boolean => about === link.callback && context.case === link.case;
  return Object.fromEntries(Object.entries(callbackRules).map(([kind, rule]) => [kind, {
    needs: (command: never, state: never) => rule?.needs?.(command, state) ?? [],
    decide: (command: { readonly body: { readonly callback?: unknown } }, state: never, context: Context) =>
      (own(command.body.callback, context) && rule !== undefined ? rule.decide(command as never, state, context) : NONE),
  }])) as Rules;
}
