import * as v from 'valibot';

import { ownerSchema } from '../basics/people.ts';
import { idSchema, instantSchema, wordsSchema } from '../basics/primitives.ts';

const about = { commitment: idSchema };

/** Bodies of the promise ledger. Their rules come with the case in the open. */
export const commitmentEntries = {
  'commitment.made': v.object({ text: wordsSchema, dueAt: instantSchema, owner: ownerSchema, follows: v.optional(idSchema) }),
  'commitment.kept': v.object({ ...about, text: v.optional(wordsSchema) }),
  'commitment.late': v.object({ ...about, text: v.optional(wordsSchema) }),
  'commitment.broken': v.object({ ...about, dueAt: instantSchema }),
  'commitment.moved': v.object({ ...about, successor: idSchema, dueAt: instantSchema }),
  'commitment.withdrawn': v.object(about),
  'commitment.given-up': v.object({ ...about, reason: wordsSchema }),
} as const;
