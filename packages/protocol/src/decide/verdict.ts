import type { NewEntry, PublicKind } from '../entries/entry.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Accepted, Refused } from './decision.ts';

/** A public entry as a rule yields it. */
export type PublicEntry = NewEntry<PublicKind>;

/** The acceptance of a command: its public entries in order, and what else it brings. */
export function accept(entries: readonly PublicEntry[], more: Partial<Omit<Accepted, 'outcome' | 'entries'>> = {}): Accepted {
  return { outcome: 'accepted', internal: [], claims: [], releases: [], deliveries: [], erases: [], ...more, entries };
}

/** The refusal of a command. */
export function refuse(code: ErrorCode, more: Omit<Refused, 'outcome' | 'code'> = {}): Refused {
  return { outcome: 'refused', code, ...more };
}
