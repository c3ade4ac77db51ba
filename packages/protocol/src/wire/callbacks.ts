import * as v from 'valibot';

import { idSchema, instantSchema, slugSchema } from '../basics/primitives.ts';
import { callResults, windowSchema } from '../entries/callback-entries.ts';

const windowStatuses = ['scheduled', 'queued', 'missed', 'accepted', 'calling', 'connected'] as const;
const endedStatuses = ['completed', 'unreachable', 'cancelled'] as const;

/** `POST /v1/sites/{site}/holds`: keeps a window for this session while its customer makes up their mind. */
export const holdRequestSchema = v.strictObject({ topic: slugSchema, window: windowSchema });
/** Body of `POST /v1/sites/{site}/holds`. */
export type HoldRequest = v.InferOutput<typeof holdRequestSchema>;

/** A window that is held; a session holds one at most, and the next hold gives the last one back. */
export const holdSchema = v.object({ hold: idSchema, window: windowSchema, until: instantSchema });
/** A window that is held. */
export type Hold = v.InferOutput<typeof holdSchema>;

/** `POST /v1/cases/{case}/callbacks/{name}/links`: a link that sees, moves and cancels this one callback and nothing else. A new one ends those before. */
export const callbackLinkSchema = v.object({ url: v.string(), secret: v.string(), expires: instantSchema });
/** A link that manages one callback. */
export type CallbackLink = v.InferOutput<typeof callbackLinkSchema>;

/** `GET /v1/callbacks/mine`: the one callback a link is for, without words, names or the whole number. */
export const managedCallbackSchema = v.object({
  case: idSchema,
  site: slugSchema,
  siteName: v.string(),
  reference: v.string(),
  topic: slugSchema,
  callback: v.object({
    name: idSchema,
    status: v.picklist([...windowStatuses, ...endedStatuses]),
    window: v.optional(windowSchema),
    /** The window that was asked for, where it is not the booked one. */
    wish: v.optional(windowSchema),
    place: v.optional(v.number()),
    expected: v.optional(v.object({ from: instantSchema, to: instantSchema })),
    /** The last digits of the number that is called. */
    numberEnds: v.optional(v.string()),
    callingNumber: v.optional(v.string()),
    attempts: v.array(v.object({ attempt: v.number(), at: v.optional(instantSchema), result: v.picklist(callResults) })),
    nextTryAt: v.optional(instantSchema),
    movesLeft: v.number(),
    /** `null`: for as long as nobody has accepted it. */
    changeableUntil: v.nullable(instantSchema),
    sequence: v.number(),
    requestedAt: instantSchema,
    endedAt: v.optional(instantSchema),
  }),
});
/** The one callback a link is for. */
export type ManagedCallback = v.InferOutput<typeof managedCallbackSchema>;
