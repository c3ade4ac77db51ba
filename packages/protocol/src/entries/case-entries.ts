import * as v from 'valibot';

import { caseStatuses, nextSteps } from '../basics/case-status.ts';
import { idSchema, instantSchema, langSchema, lineSchema, slugSchema, wordsSchema } from '../basics/primitives.ts';

// What comes next on an open case, and until when the customer hears from us again. Written out below,
// since bundlers keep an object with a spread in it even when nobody uses it.
const nextStep = v.picklist(nextSteps);
const nextUpdateBy = instantSchema;

/** Purposes of a conversation: service, or sales after the customer asked for it. */
export const purposes = ['service', 'sales'] as const;

/** How sure we are of who the customer is; `grant`: only that they hold a link. */
export const assurances = ['anonymous', 'claimed', 'contact-verified', 'site-authenticated', 'grant'] as const;
/** One of {@link assurances}. */
export type Assurance = (typeof assurances)[number];

/** The page a customer wrote from. */
export const pageSchema = v.object({ url: v.pipe(v.string(), v.maxLength(2000)), title: v.optional(v.pipe(v.string(), v.maxLength(200))) });

/** What a customer says of a proposed resolution; with `partly`, the points that are not settled. */
export const resolutionAnswerSchema = v.object({
  resolution: idSchema,
  answer: v.picklist(['yes', 'partly', 'no']),
  points: v.optional(v.array(v.string())),
  text: v.optional(wordsSchema),
});

/** The words with which a customer takes a concern back. */
export const withdrawalSchema = v.object({ text: v.optional(wordsSchema) });

/** A rating from 1 to 5, with words. */
export const ratingSchema = v.object({ score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), text: v.optional(wordsSchema) });

/** Bodies of the entries that open, move and end a case. */
export const caseEntries = {
  'case.opened': v.object({
    topic: slugSchema,
    lang: langSchema,
    purpose: v.picklist(purposes),
    customer: v.object({ assurance: v.picklist(assurances), name: v.optional(lineSchema) }),
    /** Absent in optimistic state: only the gateway can give it. */
    reference: v.optional(v.string()),
    continues: v.optional(idSchema),
    page: v.optional(pageSchema),
    nextStep,
    nextUpdateBy,
  }),
  'case.status-changed': v.object({
    from: v.picklist(caseStatuses),
    to: v.picklist(caseStatuses),
    /** Why, as a code; `stated` means the agent's own words in `text`. */
    reason: v.picklist(['customer-wrote', 'agent-answered', 'company-asked', 'company-answered', 'resolution-proposed', 'resolution-refused', 'promised', 'stated']),
    text: v.optional(wordsSchema),
    nextStep,
    nextUpdateBy,
  }),
  /** Somebody said when we will be heard of again, without the status changing. */
  'case.update-promised': v.object({ nextStep, nextUpdateBy }),
  'case.resolution-proposed': v.object({
    answers: v.array(v.object({ point: v.string(), text: wordsSchema })),
    text: v.optional(wordsSchema),
  }),
  'case.resolution-answered': resolutionAnswerSchema,
  'case.closed': v.object({ reason: v.picklist(['confirmed', 'silence']) }),
  'case.reopened': v.object({ reason: v.picklist(['customer-wrote', 'low-rating', 'agent']), nextStep, nextUpdateBy }),
  'case.withdrawn': withdrawalSchema,
  'case.rated': ratingSchema,
  'case.merged': v.object({ into: idSchema, reference: v.optional(v.string()) }),
  /** Another case was merged into this one, or goes on from it. */
  'case.linked': v.object({ other: idSchema, reference: v.optional(v.string()), how: v.picklist(['merged', 'continued']) }),
} as const;
