import * as v from 'valibot';

import { authorSchema } from '../basics/people.ts';
import { idSchema, instantSchema } from '../basics/primitives.ts';
import { entrySchema } from '../entries/entry.ts';
import { silentReasons } from './availability.ts';
import { inboxRowSchema } from './desk.ts';
import { markSchema } from './mark.ts';
import { readSchema } from './reading.ts';

// Where a case stands in the line of its topic.
const queueSchema = v.object({
  case: idSchema,
  /** From 1; 0 once it does not stand there any more, since it is its turn or nobody waits. */
  place: v.number(),
  /** Between when it will be its turn; absent where no number can be said. */
  expected: v.optional(v.object({ from: instantSchema, to: instantSchema })),
  /** It takes longer than was said before. */
  raised: v.optional(v.literal(true)),
  /** Why there is no `expected`. */
  silent: v.optional(v.picklist(silentReasons)),
});

const marks = v.record(v.string(), markSchema);

/** `POST /v1/live`: where this tab stands in each stream; agents name the cases they look at in `watch`. */
export const liveRequestSchema = v.strictObject({
  tab: v.pipe(v.string(), v.maxLength(64)),
  marks,
  watch: v.optional(v.pipe(v.array(idSchema), v.maxLength(50))),
});
/** Body of `POST /v1/live`. */
export type LiveRequest = v.InferOutput<typeof liveRequestSchema>;

/** The data of each live event, by its name. Unknown events are ignored. */
export const liveEvents = {
  hello: v.object({ protocol: v.number(), rules: v.number(), now: instantSchema, heartbeat: v.number(), heads: marks }),
  entries: v.object({ stream: v.string(), epoch: v.string(), prev: v.string(), entries: v.array(entrySchema) }),
  read: v.object({ case: idSchema, ...readSchema.entries }),
  typing: v.object({ case: idSchema, by: authorSchema, name: v.optional(v.string()), typing: v.boolean() }),
  presence: v.object({ case: idSchema, online: v.boolean() }),
  queue: queueSchema,
  inbox: v.object({ row: inboxRowSchema }),
  heartbeat: v.object({ now: instantSchema, heads: marks }),
  gone: v.object({ case: idSchema }),
  reset: v.object({ stream: v.string(), mark: markSchema, reason: v.string() }),
  drain: v.object({ within: v.number() }),
  bye: v.object({ code: v.string() }),
} as const;

/** The name of a live event. */
export type LiveEventName = keyof typeof liveEvents;
/** A live event; narrow by `event`. */
export type LiveEvent = { [K in LiveEventName]: { readonly event: K; readonly data: v.InferOutput<(typeof liveEvents)[K]> } }[LiveEventName];

/** One long poll's answer: the same events a stream would have brought. */
export const pollAnswerSchema = v.object({ events: v.array(v.object({ event: v.string(), data: v.unknown() })) });

/** `POST /v1/signals`: typing, and read up to a seq. */
export const signalRequestSchema = v.strictObject({ case: idSchema, typing: v.optional(v.boolean()), read: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) });
/** Body of `POST /v1/signals`. */
export type SignalRequest = v.InferOutput<typeof signalRequestSchema>;
