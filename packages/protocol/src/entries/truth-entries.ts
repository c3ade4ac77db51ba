import * as v from 'valibot';

import { idSchema, wordsSchema } from '../basics/primitives.ts';

/** Bodies of binding statements and their open corrections. Their rules come with the case in the open. */
export const truthEntries = {
  'statement.given': v.object({ text: wordsSchema }),
  'statement.corrected': v.object({ statement: idSchema, text: wordsSchema, reason: wordsSchema }),
} as const;
