import * as v from 'valibot';

import { lineSchema, idSchema, instantSchema, slugSchema } from '../basics/primitives.ts';
import { windowSchema } from '../entries/callback-entries.ts';

// The states of a callback that is still owed.
const owedStatuses = ['requested', 'scheduled', 'queued', 'accepted', 'calling', 'connected'] as const;

/** A callback that is still owed, as lists show it: only what time alone does not change, and no number. */
export const owedCallbackSchema = v.object({
  name: idSchema,
  topic: slugSchema,
  status: v.picklist(owedStatuses),
  requestedAt: instantSchema,
  /** From when on somebody may call. */
  dueAt: instantSchema,
  /** From when on the call is later than was said; `null` where no time was said. */
  lateAt: v.nullable(instantSchema),
  /** Absent while it waits in the line. */
  window: v.optional(windowSchema),
  /** When the window ended in which nobody called; absent once somebody tried. */
  missedAt: v.optional(instantSchema),
  /** It is owed since we did not call or did not reach the customer, and stands before those whose turn it is. */
  priority: v.boolean(),
  /** How often somebody has called. */
  attempts: v.number(),
  nextTryAt: v.optional(instantSchema),
  acceptedBy: v.optional(v.object({ id: slugSchema, name: lineSchema })),
});
/** A callback that is still owed, as lists show it. */
export type OwedCallback = v.InferOutput<typeof owedCallbackSchema>;
