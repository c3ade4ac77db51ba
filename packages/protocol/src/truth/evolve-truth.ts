import type { Entry, PublicKind } from '../entries/entry.ts';
import { STATEMENTS_LIMIT, type TruthSlice } from './truth-slice.ts';

/** What was said as binding, after one more entry. A correction never replaces what was said; it stands beside it. */
export function evolveTruth(slice: TruthSlice, { kind, body, cause, seq }: Entry<PublicKind>): TruthSlice {
  if (body === null) return slice;
  if (kind === 'statement.given') return Object.fromEntries([...Object.entries(slice), [cause, { seq }]].slice(-STATEMENTS_LIMIT));
  if (kind !== 'statement.corrected') return slice;
  const { statement } = body as { readonly statement: string };
  const item = Object.hasOwn(slice, statement) ? slice[statement] : undefined;
  return item === undefined ? slice : { ...slice, [statement]: { ...item, corrected: seq } };
}
