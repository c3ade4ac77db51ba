import * as v from 'valibot';

import { idSchema, lineSchema, wordsSchema } from '../basics/primitives.ts';

/** A file as the timeline knows it; its bytes are fetched from `/v1/files/<file>`. Sizes are bytes. */
export const sharedFileSchema = v.object({
  file: idSchema,
  name: lineSchema,
  type: v.pipe(v.string(), v.maxLength(127)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
/** A file as the timeline knows it. */
export type SharedFile = v.InferOutput<typeof sharedFileSchema>;

/** New words for a message; `message` names the command that posted it. */
export const messageEditSchema = v.object({ message: idSchema, text: wordsSchema });

/** The removal of a message or file, with the reason where somebody else removes it. */
export const redactionSchema = v.object({ message: idSchema, reason: v.optional(wordsSchema) });

/** A shared file with the words beside it. */
export const fileShareSchema = v.object({ ...sharedFileSchema.entries, text: v.optional(wordsSchema) });

/** Bodies of the entries people write. `message` names the command that posted the message. */
export const wordsEntries = {
  'message.posted': v.object({
    text: wordsSchema,
    /** The stock answer it came from, and whether the agent changed it. */
    stock: v.optional(v.object({ id: lineSchema, edited: v.boolean() })),
  }),
  'message.edited': messageEditSchema,
  'message.redacted': redactionSchema,
  'file.shared': fileShareSchema,
} as const;
