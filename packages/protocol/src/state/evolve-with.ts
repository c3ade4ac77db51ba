import { evolveCase } from '../case/evolve-case.ts';
import type { Entry, PublicKind, WireEntry } from '../entries/entry.ts';
import type { Part } from '../parts/part.ts';
import { evolvePeople } from '../people/evolve-people.ts';
import type { CaseState } from './case-state.ts';
import { isKnownKind } from './known-kinds.ts';

/**
 * The state after one more public entry, folded with these parts; they must be all that `part-of.ts` asks for. Bodies are trusted,
 * having been checked when they were written. An entry of an unknown kind moves `seq` and nothing else; content that was removed
 * changes nothing, since no state was made of it.
 */
export function evolveWith(parts: readonly Part[], state: CaseState, entry: WireEntry): CaseState {
  if (!isKnownKind(entry.kind)) return { ...state, seq: entry.seq };
  const known = entry as Entry<PublicKind>;
  const core: CaseState = {
    ...state,
    seq: entry.seq,
    case: evolveCase(state.case, known),
    people: evolvePeople(state.people, known),
  };
  return parts.reduce((folded, part) => part.fold?.(folded, known) ?? folded, core);
}
