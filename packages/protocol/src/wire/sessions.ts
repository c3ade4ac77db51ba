import * as v from 'valibot';

import { caseStatuses } from '../basics/case-status.ts';
import { idSchema, instantSchema, slugSchema } from '../basics/primitives.ts';
import { assurances } from '../entries/case-entries.ts';
import { markSchema } from './mark.ts';

/** `POST /v1/sites/{site}/sessions`. Nothing: an anonymous customer. */
export const sessionRequestSchema = v.strictObject({
  /** A JWT signed by the site's own backend. */
  identity: v.optional(v.pipe(v.string(), v.maxLength(8192))),
  /** The secret of a grant (status link, device code). */
  grant: v.optional(v.pipe(v.string(), v.maxLength(512))),
});
/** Body of `POST /v1/sites/{site}/sessions`. */
export type SessionRequest = v.InferOutput<typeof sessionRequestSchema>;

/** One of the caller's cases in a list. */
export const caseSummarySchema = v.object({
  id: idSchema,
  reference: v.string(),
  topic: slugSchema,
  status: v.picklist(caseStatuses),
  mark: markSchema,
  updatedAt: instantSchema,
});
/** One of the caller's cases in a list. */
export type CaseSummary = v.InferOutput<typeof caseSummarySchema>;

/** What a new or refreshed session gives. `expiresIn` is in seconds. */
export const sessionSchema = v.object({
  access: v.string(),
  expiresIn: v.number(),
  refresh: v.string(),
  customer: v.object({ id: v.string(), assurance: v.picklist(assurances), name: v.optional(v.string()) }),
  cases: v.array(caseSummarySchema),
  /** Set when the session was opened by a link: it reaches this one callback or this one case, and nothing else. */
  grant: v.optional(v.variant('scope', [
    v.object({ scope: v.literal('callback'), case: idSchema, callback: idSchema }),
    v.object({ scope: v.literal('status'), case: idSchema }),
  ])),
});
/** A customer's session. */
export type Session = v.InferOutput<typeof sessionSchema>;

/** `POST /v1/sessions/refresh`, for customers and agents alike. */
export const refreshRequestSchema = v.strictObject({ refresh: v.pipe(v.string(), v.maxLength(512)) });

/** `GET /v1/cases`: newest first. */
export const casesPageSchema = v.object({ cases: v.array(caseSummarySchema), cursor: v.optional(v.string()) });
/** A page of the caller's cases. */
export type CasesPage = v.InferOutput<typeof casesPageSchema>;
