import type { Context } from '../decide/context.ts';
import type { PublicEntry } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { cardOf, knownCard } from './card-of.ts';

/** The role card that must stand before the actor's next public entry; none where the current one stands in the case. */
export function introduce({ people: { introduced } }: CaseState, context: Context): PublicEntry[] {
  const { actor } = context.actor;
  const shown = Object.hasOwn(introduced, actor) ? introduced[actor] : undefined;
  const known = knownCard(context);
  if (shown !== undefined && (known === undefined || known.version === shown.version)) return [];
  return [{ kind: 'agent.introduced', body: { ...cardOf(context), agent: actor } }];
}
