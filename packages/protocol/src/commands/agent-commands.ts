import * as v from 'valibot';

import { idSchema, instantSchema, lineSchema, slugSchema, wordsSchema } from '../basics/primitives.ts';
import { callbackEntries } from '../entries/callback-entries.ts';
import { caseEntries } from '../entries/case-entries.ts';
import { internalEntries } from '../entries/internal-entries.ts';
import { noticeEntries } from '../entries/notice-entries.ts';
import { peopleEntries } from '../entries/people-entries.ts';
import { factNameSchema, factSchema, understandingEntries } from '../entries/understanding-entries.ts';
import { wordsEntries } from '../entries/words-entries.ts';

/** The body of every command an agent, a supervisor or the company may give. */
export const agentCommands = {
  'agent.introduce': v.object({}),
  'message.post': wordsEntries['message.posted'],
  'message.edit': wordsEntries['message.edited'],
  'message.redact': wordsEntries['message.redacted'],
  'file.share': wordsEntries['file.shared'],
  'owner.take': v.object({}),
  /** A supervisor changes the owner without acceptance; the customer is told. */
  'owner.reassign': v.object({ to: slugSchema, reason: v.picklist(['reassigned', 'absence']), text: v.optional(wordsSchema) }),
  'handover.offer': v.object({ to: slugSchema, reason: v.optional(wordsSchema), summary: v.optional(wordsSchema) }),
  'handover.accept': v.object({ handover: idSchema }),
  'handover.decline': v.object({ handover: idSchema, text: v.optional(wordsSchema) }),
  'handover.cancel': v.object({ handover: idSchema }),
  'escalation.answer': peopleEntries['escalation.answered'],
  'consult.ask': v.object({ of: v.picklist(['company', 'expert']), to: v.optional(slugSchema), question: wordsSchema, dueAt: v.optional(instantSchema) }),
  'consult.answer': peopleEntries['consult.answered'],
  'concern.restate': understandingEntries['concern.understood'],
  'fact.record': factSchema,
  'fact.correct': factSchema,
  'case.change-status': v.object({
    to: v.picklist(['in-progress', 'waiting-customer', 'waiting-company', 'waiting-third-party']),
    text: v.optional(wordsSchema),
    nextUpdateBy: v.optional(instantSchema),
  }),
  'case.propose-resolution': caseEntries['case.resolution-proposed'],
  /** Reopens a closed case within the site's days; the customer is told. */
  'case.reopen': v.object({}),
  /** Ends this case in favour of another of the same customer. */
  'case.merge': v.object({ into: idSchema }),
  'callback.accept': v.object({ callback: idSchema }),
  'callback.dial': v.object({ callback: idSchema, by: v.optional(v.picklist(['hand', 'provider'])) }),
  'callback.report': v.object({ callback: idSchema, attempt: v.number(), result: v.picklist(['no-answer', 'busy', 'voicemail', 'failed']) }),
  'callback.connect': callbackEntries['callback.connected'],
  'callback.complete': v.object({ callback: idSchema, summary: v.optional(wordsSchema) }),
  'callback.cancel': v.object({ callback: idSchema, reason: v.picklist(['agent', 'not-requested']), text: v.optional(wordsSchema) }),
  'statement.give': v.object({ text: wordsSchema }),
  'statement.correct': v.object({ statement: idSchema, text: wordsSchema, reason: v.optional(wordsSchema) }),
  /** Refused unless the customer asked for offers and consented to them. */
  'offer.make': v.object({ text: wordsSchema }),
  /** Asks the customer for a value; what is known or awaited already is asked again only with `again` and the reason in `text`. */
  'fact.request': v.object({ name: factNameSchema, label: v.optional(lineSchema), text: v.optional(wordsSchema), again: v.optional(v.boolean()) }),
  'commitment.make': v.object({ text: wordsSchema, dueAt: instantSchema }),
  /** Done, with what shows it; refused without. */
  'commitment.keep': v.object({ commitment: idSchema, text: v.optional(wordsSchema) }),
  /** Another time and the reason for it; it counts once the customer has accepted it. */
  'commitment.propose-move': v.object({ commitment: idSchema, dueAt: instantSchema, text: v.optional(wordsSchema) }),
  'commitment.give-up': v.object({ commitment: idSchema, reason: v.optional(wordsSchema) }),
  'notice.post': noticeEntries['notice.posted'],
  'note.add': internalEntries['note.added'],
  'suggestion.make': internalEntries['suggestion.made'],
} as const;
