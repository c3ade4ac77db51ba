import * as v from 'valibot';

import { instantSchema } from '../basics/primitives.ts';

/** `GET /v1/sites/{site}/availability?topic=`: whether somebody answers now, else when; how many wait before you. */
export const availabilitySchema = v.object({
  open: v.boolean(),
  /** When open: when it closes. When closed: when it opens next. `null` for always open, or never within 400 days. */
  until: v.nullable(instantSchema),
  /** Agents of the topic who are at the desk now. */
  agents: v.number(),
  /** The place a new customer would have, from 1. */
  place: v.number(),
  callback: v.boolean(),
});
/** Whether somebody answers now. */
export type Availability = v.InferOutput<typeof availabilitySchema>;
