import { byTurn, type LinePlace, type OwedCallback } from '@faden/protocol';

import type { LineMember } from '../ports/rows.ts';

/** Where an owed callback stands in the line of its topic, as every line counts it. */
export const placeOfCall = ({ name, requestedAt, priority }: Pick<OwedCallback, 'name' | 'requestedAt' | 'priority'>): LinePlace =>
  ({ rank: priority ? 'owed' : 'turn', since: requestedAt, id: name });

/** Where a case stands that waits for an answer. */
export const placeOfWords = (caseId: string, waitingSince: string): LinePlace => ({ rank: 'turn', since: waitingSince, id: caseId });

/** The first `limit` of a line in the order of their turn, each case once. */
export function firstInLine(members: readonly LineMember[], limit: number): readonly LineMember[] {
  const cases = new Set<string>();
  return members
    .toSorted((one, other) => byTurn(one.place, other.place))
    .filter(({ case: id }) => !cases.has(id) && cases.add(id))
    .slice(0, limit);
}
