import * as v from 'valibot';

import { wordsSchema } from '../basics/primitives.ts';
import { purposes } from './case-entries.ts';

/** Bodies of what stands between service and sales: the customer asks, and only then something may be offered. */
export const purposeEntries = {
  'purpose.changed': v.object({ purpose: v.picklist(purposes), text: v.optional(wordsSchema) }),
  'offer.made': v.object({ text: wordsSchema }),
} as const;
