import * as v from 'valibot';

import { authorSchema, channels } from '../basics/people.ts';
import { instantSchema } from '../basics/primitives.ts';
import type { internalBodies, publicBodies } from './entry-bodies.ts';

/** The body of each kind of public entry. */
export type PublicBodies = { [K in keyof typeof publicBodies]: v.InferOutput<(typeof publicBodies)[K]> };
/** The body of each kind of internal entry. */
export type InternalBodies = { [K in keyof typeof internalBodies]: v.InferOutput<(typeof internalBodies)[K]> };
/** The body of each kind of entry. */
export interface EntryBodies extends PublicBodies, InternalBodies {}

/** Every kind of public entry. */
export type PublicKind = keyof PublicBodies;
/** Every kind of internal entry. */
export type InternalKind = keyof InternalBodies;
/** Every kind of entry of this version. */
export type EntryKind = keyof EntryBodies;

/**
 * An entry as it crosses the wire. `kind` may be newer than this reader; `body` is `null` when its content
 * was redacted or erased, and then `commit` stands in for `salt`, so that the chain still verifies.
 */
export const entrySchema = v.object({
  id: v.string(),
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: instantSchema,
  by: authorSchema,
  channel: v.picklist(channels),
  kind: v.string(),
  cause: v.string(),
  body: v.nullable(v.record(v.string(), v.unknown())),
  salt: v.optional(v.string()),
  commit: v.optional(v.string()),
  hash: v.string(),
});
/** An entry as it crosses the wire, its kind possibly unknown to this reader. */
export type WireEntry = v.InferOutput<typeof entrySchema>;

/** An entry of a known kind; narrow by `kind`. `body` is `null` when its content was removed. */
export type Entry<K extends EntryKind = EntryKind> = {
  [T in K]: Omit<WireEntry, 'kind' | 'body'> & { readonly kind: T; readonly body: EntryBodies[T] | null };
}[K];

/** An entry as `decide` yields it: what the commit adds (id, seq, time, author, hash) is not there yet. */
export type NewEntry<K extends EntryKind = EntryKind> = { [T in K]: { readonly kind: T; readonly body: EntryBodies[T] } }[K];
