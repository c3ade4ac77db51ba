import type { Entry, PublicKind } from '../entries/entry.ts';
import type { UnderstandingSlice } from './understanding-slice.ts';

/** How many facts a case may hold. */
export const FACTS_LIMIT = 40;

type Of<K extends PublicKind> = Extract<Entry<PublicKind>, { kind: K }>;

function understood(slice: UnderstandingSlice, { body, cause, seq }: Of<'concern.understood'>): UnderstandingSlice {
  if (body === null) return slice;
  return { ...slice, current: { name: cause, seq, points: body.points.map(({ id }) => id), answer: 'asked' } };
}

function answered(slice: UnderstandingSlice, { body }: Of<'concern.confirmed'>): UnderstandingSlice {
  // An answer to an earlier wording says nothing of the present one.
  if (body === null || slice.current?.name !== body.understanding) return slice;
  return { ...slice, current: { ...slice.current, answer: body.confirmed ? 'confirmed' : 'corrected' } };
}

/** What was understood, after one more entry. */
export function evolveUnderstanding(slice: UnderstandingSlice, entry: Entry<PublicKind>): UnderstandingSlice {
  switch (entry.kind) {
    case 'concern.understood':
      return understood(slice, entry);
    case 'concern.confirmed':
      return answered(slice, entry);
    case 'fact.recorded':
    case 'fact.corrected':
      return entry.body === null ? slice : { ...slice, facts: { ...slice.facts, [entry.body.name]: entry.seq } };
    default:
      return slice;
  }
}
