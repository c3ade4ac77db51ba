import * as v from 'valibot';

import { nextSteps } from '../basics/case-status.ts';
import { ownerSchema, roleCardSchema } from '../basics/people.ts';
import { idSchema, instantSchema, lineSchema, slugSchema, wordsSchema } from '../basics/primitives.ts';

/**
 * What the next responsible person knows: the words of whoever handed over,
 * or, composed by the rules, what is open (ids of points and commitments) and what comes next until when.
 */
export const summarySchema = v.object({
  text: v.optional(wordsSchema),
  openPoints: v.array(v.string()),
  commitments: v.array(idSchema),
  nextStep: v.optional(v.picklist(nextSteps)),
  nextUpdateBy: v.optional(instantSchema),
});
/** What the next responsible person knows. */
export type Summary = v.InferOutput<typeof summarySchema>;

/** Bodies of the entries that say who is responsible, who helps, and who is above. */
export const peopleEntries = {
  'agent.introduced': roleCardSchema,
  'owner.changed': v.object({
    from: v.nullable(ownerSchema),
    to: ownerSchema,
    reason: v.picklist(['opened', 'taken', 'handover', 'reassigned', 'absence']),
    text: v.optional(wordsSchema),
    summary: summarySchema,
  }),
  'handover.offered': v.object({
    to: v.object({ id: slugSchema, name: lineSchema }),
    reason: wordsSchema,
    summary: summarySchema,
    expiresAt: instantSchema,
  }),
  'handover.accepted': v.object({ handover: idSchema }),
  'handover.lapsed': v.object({ handover: idSchema, why: v.picklist(['unanswered', 'declined', 'cancelled']), text: v.optional(wordsSchema) }),
  'escalation.raised': v.object({
    level: v.picklist([1, 2, 3]),
    to: lineSchema,
    answerBy: instantSchema,
    text: v.optional(wordsSchema),
  }),
  'escalation.answered': v.object({ escalation: idSchema, text: wordsSchema }),
  'consult.asked': v.object({ of: v.picklist(['company', 'expert']), to: lineSchema, question: wordsSchema, dueAt: instantSchema }),
  'consult.answered': v.object({ consult: idSchema, text: wordsSchema }),
} as const;
