import type { RoleCard } from '../basics/people.ts';
import type { Context, FoundAgent } from '../decide/context.ts';
import { lookUp } from '../decide/look-up.ts';

/** The actor's role card as the gateway knows it; nothing in the browser, where nobody looked it up. */
export function knownCard({ actor, found }: Context): RoleCard | undefined {
  return actor.card ?? lookUp(found.agents, actor.actor)?.card;
}

/** The role card of whoever acts; a provisional one without a decision scope where none is known. */
export function cardOf(context: Context): RoleCard {
  const { actor, site } = context;
  return (
    knownCard(context) ?? {
      agent: actor.actor,
      name: actor.name ?? actor.actor,
      employer: site.operator.name,
      onBehalfOf: site.name,
      version: '',
    }
  );
}

/** An agent who may be given a case: `undefined` where nobody looked them up, `null` where there is none. */
export function receiverOf({ found }: Context, id: string): FoundAgent | null | undefined {
  const agent = lookUp(found.agents, id);
  return agent?.role === 'company' ? null : agent;
}
