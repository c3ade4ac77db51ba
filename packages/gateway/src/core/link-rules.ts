import { guardedRules, type Context, type Rules } from '@faden/protocol';

import type { GrantPrincipal } from './principal.ts';

const NONE = { outcome: 'refused', code: 'not_found', path: 'body.callback' } as const;

/** What a link may do: move and cancel its own callback, by the rules of its customer; anything else is no command it knows. */
export function linkRules(link: GrantPrincipal): Rules {
  const own = (about: unknown, context: Pick<Context, 'case'>): boolean => about === link.callback && context.case === link.case;
  return Object.fromEntries(['callback.move', 'callback.cancel'].flatMap((kind) => {
    const rule = guardedRules.customer[kind];
    if (rule === undefined) return [];
    return [[kind, {
      needs: (command: never, state: never) => rule.needs?.(command, state) ?? [],
      decide: (command: { readonly body: { readonly callback?: unknown } }, state: never, context: Context) =>
        (own(command.body.callback, context) ? rule.decide(command as never, state, context) : NONE),
    }]];
  })) as Rules;
}
