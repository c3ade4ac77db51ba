import * as v from 'valibot';

import { idSchema, lineSchema, slugSchema, wordsSchema } from '../basics/primitives.ts';

// Many of these stand in the state of a case, which stays small.
const shortName = v.pipe(slugSchema, v.maxLength(40));

/** One point of a concern; its id stays when the wording is corrected. */
export const pointSchema = v.object({ id: shortName, text: wordsSchema });
/** One point of a concern. */
export type Point = v.InferOutput<typeof pointSchema>;

/** The short name of a value, for example `meter`; at most 40 characters. */
export const factNameSchema = shortName;

/** A named value the customer has given: asked once, shown to all. */
export const factSchema = v.object({ name: factNameSchema, label: v.optional(lineSchema), value: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)) });
/** A named value the customer has given. */
export type Fact = v.InferOutput<typeof factSchema>;

/** Bodies of the entries that show what was understood. `understanding` names the command that restated the concern. */
export const understandingEntries = {
  'concern.understood': v.object({ points: v.pipe(v.array(pointSchema), v.minLength(1), v.maxLength(20)) }),
  'concern.confirmed': v.variant('confirmed', [
    v.object({ understanding: idSchema, confirmed: v.literal(true) }),
    v.object({ understanding: idSchema, confirmed: v.literal(false), correction: wordsSchema }),
  ]),
  /** The customer is asked for a value; `again`: although it was known or asked for before. */
  'fact.requested': v.object({ name: factNameSchema, label: v.optional(lineSchema), text: v.optional(wordsSchema), again: v.optional(v.literal(true)) }),
  'fact.recorded': factSchema,
  'fact.corrected': factSchema,
} as const;
