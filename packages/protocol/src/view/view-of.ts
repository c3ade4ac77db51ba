import { allParts } from '../parts/all-parts.ts';
import type { Part } from '../parts/part.ts';
import type { CaseView } from './case-view.ts';
import { layDecided } from './lay-decided.ts';
import type { ViewSource } from './view-source.ts';
import { viewWith } from './view-with.ts';

const parts: readonly Part[] = Object.values(allParts);

/** A case as people see it, whatever happened in it. Pure; the same source gives an equal view. */
export const viewOf = (source: ViewSource): CaseView => viewWith(parts, layDecided, source);
