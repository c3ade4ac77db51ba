import * as v from 'valibot';

import { channels } from '../basics/people.ts';
import { instantSchema, lineSchema, wordsSchema } from '../basics/primitives.ts';

/** Bodies of logged calls and reported deliveries. Their rules come with channels. */
export const contactEntries = {
  'call.logged': v.object({ direction: v.picklist(['in', 'out']), startedAt: instantSchema, durationMs: v.pipe(v.number(), v.minValue(0)), summary: wordsSchema }),
  'delivery.reported': v.object({ entry: v.string(), channel: v.picklist(channels), result: v.picklist(['delivered', 'bounced', 'failed']), detail: v.optional(lineSchema) }),
} as const;
