import type { PublicKind } from '../entries/entry.ts';
import { partOf } from '../parts/part-of.ts';

/** Whether this version knows what an entry is about, by the noun of its kind; readers store others, show nothing, and go on. */
export function isKnownKind(kind: string): kind is PublicKind {
  return partOf(kind) !== undefined;
}
