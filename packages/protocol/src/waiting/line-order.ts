import type { Instant } from '../basics/primitives.ts';

/** Why somebody is served: an emergency, a call that is owed since we missed or did not reach them, or because it is their turn. */
export type LineRank = 'emergency' | 'owed' | 'turn';

/** Somebody in a line, waiting for words or for a call: the line makes no difference between them. */
export interface LinePlace {
  readonly rank: LineRank;
  /** Since when the place is held; a callback keeps the moment of its request, an appointment has that of its window. */
  readonly since: Instant;
  /** Tells apart who came in the same millisecond. */
  readonly id: string;
}

const ranks: readonly LineRank[] = ['emergency', 'owed', 'turn'];

/**
 * The one order in which people are served, as a comparison: emergencies, then calls that are owed, then whoever came first.
 * Who chose a callback stands where they stood, so that nobody who came later and stayed is served before them.
 */
export function byTurn(one: LinePlace, other: LinePlace): number {
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return ranks.indexOf(one.rank) - ranks.indexOf(other.rank) || compare(one.since, other.since) || compare(one.id, other.id);
}

/** How many are served before a place; it may stand in the line or not. */
export function countAhead(line: readonly LinePlace[], place: LinePlace): number {
  return line.filter((other) => byTurn(other, place) < 0).length;
}
