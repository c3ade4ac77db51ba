import { maskNumbers, type Policies, type WireCommand } from '@faden/protocol';

import type { Doer } from './doer.ts';

/** The fields in which customers write words of their own. */
const fields = ['text', 'correction', 'value', 'label', 'reason'];

/** A command with the card numbers and IBANs in a customer's words masked, unless the site keeps them. What is decided, stored and shown is this one. */
export function maskWords(doer: Doer, { accountNumbers }: Policies, command: WireCommand): WireCommand {
  if ((doer.type !== 'customer' && doer.type !== 'grant') || accountNumbers === 'kept') return command;
  const masked = Object.entries(command.body).flatMap(([field, value]) => (fields.includes(field) && typeof value === 'string' ? [[field, maskNumbers(value)]] : []));
  return { ...command, body: { ...command.body, ...Object.fromEntries(masked) } };
}
