import * as v from 'valibot';

import { idSchema, instantSchema, slugSchema } from '../basics/primitives.ts';
import { callbackUrgencies } from '../callbacks/callback-urgency.ts';
import { owedCallbackSchema } from './owed-callback.ts';

/** A callback in the list of the desk: for whom, for which brand, and how urgent it was when the list was made. */
export const deskCallbackSchema = v.object({
  ...owedCallbackSchema.entries,
  case: idSchema,
  site: slugSchema,
  reference: v.string(),
  customer: v.object({ name: v.optional(v.string()) }),
  /** The first words of the concern, as in the inbox. */
  subject: v.optional(v.string()),
  /** Its place among the calls in the line of its topic, from 1; absent with a window. */
  place: v.optional(v.number()),
  urgency: v.picklist(callbackUrgencies),
});
/** A callback in the list of the desk. */
export type DeskCallback = v.InferOutput<typeof deskCallbackSchema>;

/** `GET /v1/desk/callbacks?site=`: what is owed and due comes first, then by due time, then by place; `now` is the gateway's time. */
export const deskCallbacksSchema = v.object({ now: instantSchema, callbacks: v.array(deskCallbackSchema) });
/** The callbacks of an agent's sites. */
export type DeskCallbacks = v.InferOutput<typeof deskCallbacksSchema>;
