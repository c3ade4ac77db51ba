import * as v from 'valibot';

import { idSchema, instantSchema, lineSchema, wordsSchema } from '../basics/primitives.ts';

/** A window for a call, as local wall time with its zone, so that the time the customer saw is kept. */
export const windowSchema = v.object({
  start: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(480)),
  zone: lineSchema,
  offset: v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/)),
});
/** A window for a call. */
export type CallWindow = v.InferOutput<typeof windowSchema>;

const about = { callback: idSchema };

/** Bodies of a callback's steps. Their rules come with callbacks. */
export const callbackEntries = {
  'callback.requested': v.object({
    /** E.164; shown nationally. */
    number: v.pipe(v.string(), v.regex(/^\+[1-9]\d{4,14}$/)),
    window: v.optional(windowSchema),
    otherwise: v.picklist(['next', 'ask']),
  }),
  'callback.scheduled': v.object({ ...about, window: windowSchema, codeWord: v.optional(lineSchema), callingNumber: v.optional(lineSchema) }),
  'callback.queued': v.object({ ...about, priority: v.optional(v.boolean()), codeWord: v.optional(lineSchema), callingNumber: v.optional(lineSchema) }),
  'callback.moved': v.object({ ...about, window: windowSchema, sequence: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  'callback.accepted': v.object(about),
  'callback.dialled': v.object(about),
  'callback.attempted': v.object({ ...about, result: v.picklist(['no-answer', 'busy', 'voicemail', 'failed', 'unknown']), nextTryAt: v.optional(instantSchema) }),
  'callback.connected': v.object(about),
  'callback.completed': v.object({ ...about, summary: wordsSchema }),
  'callback.missed': v.object(about),
  'callback.unreachable': v.object(about),
  'callback.cancelled': v.object({ ...about, reason: v.picklist(['customer', 'agent', 'not-requested', 'withdrawn']) }),
} as const;
