import * as v from 'valibot';

import { caseStatuses } from '../basics/case-status.ts';
import { ownerSchema, roleCardSchema } from '../basics/people.ts';
import { idSchema, instantSchema, slugSchema } from '../basics/primitives.ts';
import { markSchema } from './mark.ts';
import { owedCallbackSchema } from './owed-callback.ts';

/** The body of `POST /v1/desk/sessions`: who signs in at the desk. */
export const deskSessionRequestSchema = v.strictObject({ agent: slugSchema, password: v.pipe(v.string(), v.maxLength(1000)) });

/** Who signed in at the desk, the sites they answer for, and how their calls are made: by hand where it is absent, or by the provider, which calls them first. */
export const deskAgentSchema = v.object({
  id: slugSchema,
  name: v.string(),
  role: v.picklist(['agent', 'supervisor', 'company']),
  sites: v.array(slugSchema),
  dials: v.optional(v.picklist(['hand', 'provider'])),
});
/** Who signed in at the desk. */
export type DeskAgent = v.InferOutput<typeof deskAgentSchema>;

/** An agent's session. `expiresIn` is in seconds. */
export const deskSessionSchema = v.object({ access: v.string(), expiresIn: v.number(), refresh: v.string(), agent: deskAgentSchema });
/** An agent's session. */
export type DeskSession = v.InferOutput<typeof deskSessionSchema>;

/** One case in the inbox: what an agent needs to choose what to do next. */
export const inboxRowSchema = v.object({
  id: idSchema,
  site: slugSchema,
  reference: v.string(),
  topic: slugSchema,
  status: v.picklist(caseStatuses),
  owner: v.nullable(ownerSchema),
  customer: v.object({ name: v.optional(v.string()) }),
  /** The first words of the concern, cut to 120 characters; absent when they were removed. */
  subject: v.optional(v.string()),
  openedAt: instantSchema,
  waitingSince: v.nullable(instantSchema),
  nextUpdateDue: v.nullable(instantSchema),
  handover: v.nullable(v.object({ to: slugSchema, expiresAt: instantSchema })),
  escalation: v.nullable(v.object({ level: v.number(), answerBy: instantSchema })),
  /** The promise that is owed first, a broken one before all others; absent for none. */
  promise: v.optional(v.object({ status: v.picklist(['open', 'broken']), madeAt: instantSchema, dueAt: instantSchema })),
  /** The calls that are still owed in it; absent for none. */
  callbacks: v.optional(v.array(owedCallbackSchema)),
  mark: markSchema,
});
/** One case in the inbox. */
export type InboxRow = v.InferOutput<typeof inboxRowSchema>;

/** `GET /v1/desk/inbox?site=&topic=&state=&cursor=`; `state` is `open` (default) or `ended`. */
export const inboxPageSchema = v.object({ cases: v.array(inboxRowSchema), cursor: v.optional(v.string()) });
/** A page of the inbox. */
export type InboxPage = v.InferOutput<typeof inboxPageSchema>;

/** `GET /v1/desk/agents?site=`: who could take a case of this site, each with the role card a customer would see. */
export const deskAgentsSchema = v.object({
  agents: v.array(v.object({ id: slugSchema, role: v.picklist(['agent', 'supervisor', 'company']), card: roleCardSchema, online: v.boolean() })),
});
/** The people who answer for a site. */
export type DeskAgents = v.InferOutput<typeof deskAgentsSchema>;
