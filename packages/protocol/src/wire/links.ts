import * as v from 'valibot';

import { caseStatuses, nextSteps } from '../basics/case-status.ts';
import { ownerSchema, roles } from '../basics/people.ts';
import { idSchema, instantSchema, langSchema, slugSchema } from '../basics/primitives.ts';
import { windowSchema } from '../entries/callback-entries.ts';

/** `POST /v1/links`: sends the link to a case to the contact that is known of its customer. The answer is the same whatever is asked for. */
export const linkRequestSchema = v.strictObject({
  site: slugSchema,
  /** As somebody wrote it: spaces, dashes and case do not matter. */
  reference: v.pipe(v.string(), v.maxLength(40)),
  /** The e-mail address by which the company knows them. */
  contact: v.pipe(v.string(), v.maxLength(254)),
});
/** Body of `POST /v1/links`. */
export type LinkRequest = v.InferOutput<typeof linkRequestSchema>;

const promiseStates = ['open', 'broken', 'kept', 'late', 'moved', 'withdrawn', 'given-up'] as const;

/** `GET /v1/status/mine`: the one case a status link is for, in short. */
export const linkedCaseSchema = v.object({
  case: idSchema,
  site: slugSchema,
  siteName: v.string(),
  /** The site's number, for whoever would rather call. */
  telephone: v.optional(v.string()),
  /** The IANA zone of the site's hours, in which times are told. */
  zone: v.string(),
  reference: v.string(),
  lang: langSchema,
  status: v.picklist(caseStatuses),
  openedAt: v.nullable(instantSchema),
  owner: v.optional(ownerSchema),
  nextStep: v.picklist(nextSteps),
  nextUpdateBy: v.nullable(instantSchema),
  /** Whether words still reach this case. */
  open: v.boolean(),
  promises: v.array(v.object({ status: v.picklist(promiseStates), text: v.optional(v.string()), dueAt: instantSchema, settledAt: v.optional(instantSchema), proposed: v.optional(instantSchema) })),
  calls: v.array(v.object({ status: v.string(), window: v.optional(windowSchema) })),
  /** The last things that were said and done, oldest first; `name`: whose doing it was, `text`: what they wrote. */
  timeline: v.array(v.object({ kind: v.string(), at: instantSchema, role: v.picklist(roles), name: v.optional(v.string()), text: v.optional(v.string()) })),
});
/** The one case a status link is for. */
export type LinkedCase = v.InferOutput<typeof linkedCaseSchema>;
