import * as v from 'valibot';

import { instantSchema, lineSchema } from '../basics/primitives.ts';

/** What a customer can be asked to consent to; entries may name more. */
export const consentPurposes = ['sales'] as const;

/** Bodies of the records of consent, export and erasure. */
export const privacyEntries = {
  'consent.given': v.object({ purpose: lineSchema, text: v.pipe(v.string(), v.maxLength(4000)) }),
  'consent.withdrawn': v.object({ purpose: lineSchema }),
  'export.made': v.object({}),
  'erasure.requested': v.object({ effectiveAt: instantSchema }),
} as const;
