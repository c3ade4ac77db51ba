import type { WireEntry } from '../entries/entry.ts';
import { allParts } from '../parts/all-parts.ts';
import type { Part } from '../parts/part.ts';
import { reckoning } from '../parts/reckoning.ts';
import type { CaseState } from './case-state.ts';
import { evolveWith } from './evolve-with.ts';

const parts: readonly Part[] = [...Object.values(allParts), reckoning];

/** The state after one more public entry, whatever it is about; the only way state comes about. */
export const evolve = (state: CaseState, entry: WireEntry): CaseState => evolveWith(parts, state, entry);
