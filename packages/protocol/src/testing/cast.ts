import type { Actor, FoundAgent } from '../decide/context.ts';

function member(id: string, name: string, role: FoundAgent['role'], employer = 'Rhein-Dialog GmbH'): FoundAgent {
  return { role, card: { agent: id, name, employer, onBehalfOf: 'Musterbank', version: `${id}-1` } };
}

/** Everybody who works for the invented bank, by id. */
export const staff: Readonly<Record<string, FoundAgent>> = {
  aylin: member('aylin', 'Aylin Kaya', 'agent'),
  jonas: member('jonas', 'Jonas Weber', 'agent'),
  maria: member('maria', 'Maria Brandt', 'supervisor'),
  karl: member('karl', 'Karl Stein', 'company', 'Musterbank AG'),
};

const actorOf = (id: string): Actor => {
  const found = staff[id];
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return { role: found.role, actor: id, name: found.card.name, card: found.card };
};

/** Who acts in the tests: the customer, a stranger, the people of the centre and of the company, and the clock. */
export const cast = {
  petra: { role: 'customer', actor: 'customer-petra', assurance: 'anonymous' },
  otto: { role: 'customer', actor: 'customer-otto', assurance: 'anonymous' },
  aylin: actorOf('aylin'),
  jonas: actorOf('jonas'),
  maria: actorOf('maria'),
  karl: actorOf('karl'),
  clock: { role: 'system', actor: 'clock' },
} as const satisfies Record<string, Actor>;

/** Somebody of the {@link cast}. */
export type Person = keyof typeof cast;
