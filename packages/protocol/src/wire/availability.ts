import * as v from 'valibot';

import { instantSchema, slugSchema } from '../basics/primitives.ts';
import { windowSchema } from '../entries/callback-entries.ts';

/** Why no waiting time is said: it is closed, nobody is at the desk, or too little is known to say one honestly. */
export const silentReasons = ['closed', 'nobody', 'too-little-data'] as const;

/** `GET /v1/sites/{site}/availability?topic=`: whether somebody answers now, else when; how many wait before you, and how long. */
export const availabilitySchema = v.object({
  open: v.boolean(),
  /** When open: when it closes. When closed: when it opens next. `null` for always open, or never within 400 days. */
  until: v.nullable(instantSchema),
  /** Agents of the topic who are at the desk now. */
  agents: v.number(),
  /** The place a new customer would have, from 1. */
  place: v.number(),
  /** Whether calls can be asked for at all. */
  callback: v.boolean(),
  /** How long a new customer would wait, from now and on the coarse grid; absent where no number can be said. */
  expected: v.optional(v.object({ fromMs: v.number(), toMs: v.number() })),
  /** Why there is no `expected`. */
  silent: v.optional(v.picklist(silentReasons)),
  /** The wait is so long that a call is offered before the line. */
  callFirst: v.optional(v.boolean()),
  /** The first window that is free, where calls are offered. */
  first: v.optional(windowSchema),
  /** Whether a call as soon as possible is offered now, its place kept. */
  asap: v.optional(v.boolean()),
  /** The countries whose numbers are called (ISO 3166-1), the site's own first. */
  countries: v.optional(v.array(v.string())),
  /** The number that will call, E.164. */
  callingNumber: v.optional(v.string()),
});
/** Whether somebody answers now. */
export type Availability = v.InferOutput<typeof availabilitySchema>;

/** `GET /v1/sites/{site}/slots?topic=&from=&days=`: the windows in which a call still fits; `from` is a local date, today by default. */
export const slotsSchema = v.object({
  zone: v.string(),
  topic: slugSchema,
  slots: v.array(v.object({ window: windowSchema, free: v.number() })),
});
/** The windows that are free. */
export type Slots = v.InferOutput<typeof slotsSchema>;
