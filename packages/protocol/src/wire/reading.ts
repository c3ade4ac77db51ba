import * as v from 'valibot';

import { entrySchema } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';
import { markSchema } from './mark.ts';

/** How far each side has read a case; `rev` grows with every change and readers keep the greatest. */
export const readSchema = v.object({ customer: v.number(), centre: v.number(), rev: v.number() });
/** How far each side has read a case, as seqs. */
export type ReadPositions = v.InferOutput<typeof readSchema>;

/**
 * `GET /v1/cases/{case}/snapshot`: the state at `mark`, the last entries, and the older entries the state points at
 * (owner, role cards, understanding, facts, open questions), so that names and words can be shown without the rest.
 */
export const snapshotSchema = v.object({
  mark: markSchema,
  rules: v.number(),
  state: v.custom<CaseState>((value) => typeof value === 'object' && value !== null && 'case' in value),
  tail: v.array(entrySchema),
  pinned: v.array(entrySchema),
  registers: v.object({ read: readSchema }),
});
/** The newest of a case. */
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

/** `GET /v1/cases/{case}/entries`: oldest first; `mark` is that of the last entry of the page. */
export const entriesPageSchema = v.object({ mark: markSchema, entries: v.array(entrySchema) });
/** A page of a stream. */
export type EntriesPage = v.InferOutput<typeof entriesPageSchema>;
