import type { Entry, PublicKind } from '../entries/entry.ts';
import type { UnderstandingSlice } from './understanding-slice.ts';

/** How many facts a case may hold. */
export const FACTS_LIMIT = 40;

/** How many values may be asked for at once. */
export const ASKED_LIMIT = 8;

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

function requested(slice: UnderstandingSlice, { body, seq }: Of<'fact.requested'>): UnderstandingSlice {
  if (body === null) return slice;
  const asked = { ...slice.asked, [body.name]: seq };
  return { ...slice, asked, ...(body.again === true && { repeated: (slice.repeated ?? 0) + 1 }) };
}

function known(slice: UnderstandingSlice, { body, seq }: Of<'fact.recorded' | 'fact.corrected'>): UnderstandingSlice {
  if (body === null) return slice;
  const facts = { ...slice.facts, [body.name]: seq };
  if (slice.asked === undefined) return { ...slice, facts };
  return { ...slice, facts, asked: Object.fromEntries(Object.entries(slice.asked).filter(([name]) => name !== body.name)) };
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
      return known(slice, entry);
    case 'fact.requested':
      return requested(slice, entry);
    default:
      return slice;
  }
}
