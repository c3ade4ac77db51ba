import * as v from 'valibot';

import { ownerSchema } from '../basics/people.ts';
import { idSchema, instantSchema, wordsSchema } from '../basics/primitives.ts';

const about = { commitment: idSchema };
const words = v.optional(wordsSchema);

/** Bodies of the promise ledger. `commitment` names the command that made the promise. */
export const commitmentEntries = {
  /** A promise. With `follows` it takes the place of an earlier one: the same words, the owner of the case, another time. */
  'commitment.made': v.object({ text: words, dueAt: instantSchema, owner: v.optional(ownerSchema), follows: v.optional(idSchema) }),
  /** Done by the due time; `text` is what shows it. */
  'commitment.kept': v.object({ ...about, text: words }),
  /** Done, but after the due time. */
  'commitment.late': v.object({ ...about, text: words }),
  'commitment.broken': v.object({ ...about, dueAt: instantSchema }),
  /** Another time is proposed; it counts only once the customer accepts it. The proposal is named by its command. */
  'commitment.move-proposed': v.object({ ...about, dueAt: instantSchema, text: words }),
  'commitment.move-declined': v.object({ ...about, proposal: idSchema, text: words }),
  'commitment.moved': v.object({ ...about, successor: idSchema, dueAt: instantSchema }),
  'commitment.withdrawn': v.object(about),
  'commitment.given-up': v.object({ ...about, reason: wordsSchema }),
} as const;
