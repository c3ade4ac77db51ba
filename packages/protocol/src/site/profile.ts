import * as v from 'valibot';

import { channels } from '../basics/people.ts';
import { langSchema, lineSchema, slugSchema } from '../basics/primitives.ts';
import { REFERENCE_PREFIX } from '../reference/reference.ts';
import { calendarSchema } from '../time/calendar.ts';

/** A text in several languages; the site's first language is the fallback. */
export const textsSchema = v.record(langSchema, v.pipe(v.string(), v.maxLength(500)));
/** A text in several languages. */
export type Texts = v.InferOutput<typeof textsSchema>;

const telephone = v.pipe(v.string(), v.regex(/^\+[1-9]\d{4,14}$/));

/** A team that answers a topic, with the person who is responsible while no agent is. */
export const teamSchema = v.object({ id: slugSchema, name: lineSchema, responsible: lineSchema });
/** A team that answers a topic. */
export type Team = v.InferOutput<typeof teamSchema>;

/** What a customer can choose up front. An emergency topic is always a telephone link. */
export const topicSchema = v.object({
  id: slugSchema,
  label: textsSchema,
  team: teamSchema,
  /** `shown`: the number as people of the country write it; where it is absent, `number` is shown. */
  emergency: v.optional(v.object({ number: telephone, shown: v.optional(lineSchema) })),
  /** When this topic is answered, where it differs from the site. */
  calendar: v.optional(calendarSchema),
});
/** What a customer can choose up front. */
export type Topic = v.InferOutput<typeof topicSchema>;

const wholeNumber = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));

/** The rules a site may set for itself. Defaults are those of {@link defaultPolicies}. */
export const policiesSchema = v.object({
  /** How long own messages can be edited and removed, in milliseconds. */
  editMs: wholeNumber(0),
  /** Largest file, in bytes. */
  fileBytes: wholeNumber(0),
  /** Media types that may be shared, by content. */
  fileTypes: v.array(v.string()),
  /** Next update is due within so many working days. */
  nextUpdateDays: wholeNumber(1),
  /** The same while the company is to answer. */
  nextUpdateCompanyDays: wholeNumber(1),
  /** An offered handover lapses after so many milliseconds of business time. */
  handoverMs: wholeNumber(60_000),
  /** A supervisor answers an escalation within so many milliseconds of business time. */
  escalationMs: wholeNumber(60_000),
  /** The company's responsible person answers an escalation of level 2 within so many working days. */
  escalationCompanyDays: wholeNumber(1),
  /** A question to the company or an expert is answered within so many working days. */
  consultDays: wholeNumber(1),
  /** A proposed resolution that meets silence is closed after so many days, with two notices on the way. */
  silenceDays: wholeNumber(1),
  /** A closed case is reopened by the customer's words for so many days. */
  reopenDays: wholeNumber(0),
  /** What becomes of card numbers and IBANs in customers' words: masked before anybody reads or stores them, or kept where the site needs them. */
  accountNumbers: v.picklist(['masked', 'kept']),
});
/** The rules a site may set for itself. */
export type Policies = v.InferOutput<typeof policiesSchema>;

/** The public profile of a site: everything the widget and the rules need to know of it. */
export const siteProfileSchema = v.object({
  id: slugSchema,
  /** Changes whenever anything here does. */
  version: v.string(),
  /** Two to four letters that begin its references, for example `MB`; I, L and O are not among them. */
  prefix: v.pipe(v.string(), v.regex(REFERENCE_PREFIX)),
  name: lineSchema,
  operator: v.object({ name: lineSchema }),
  /** Supervisor and company's responsible person, named in escalations. */
  supervisor: lineSchema,
  companyContact: lineSchema,
  /** The external body that decides disputes, named at the highest level of escalation. */
  disputeBody: v.optional(lineSchema),
  languages: v.pipe(v.array(langSchema), v.minLength(1)),
  topics: v.pipe(v.array(topicSchema), v.minLength(1)),
  calendar: calendarSchema,
  channels: v.array(v.picklist(channels)),
  greeting: v.optional(textsSchema),
  /** The telephone number shown when nothing else works, E.164. */
  telephone: v.optional(telephone),
  policies: policiesSchema,
  /** The public key (Ed25519, base64url) of the signatures under this site's transcripts. */
  transcriptKey: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{43}$/))),
  theme: v.object({ accent: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)), font: v.optional(lineSchema) }),
});
/** The public profile of a site. */
export type SiteProfile = v.InferOutput<typeof siteProfileSchema>;
