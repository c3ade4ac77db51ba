import * as v from 'valibot';

import { idSchema, langSchema, slugSchema, wordsSchema } from '../basics/primitives.ts';
import { windowSchema } from '../entries/callback-entries.ts';
import { pageSchema, purposes, ratingSchema, resolutionAnswerSchema, withdrawalSchema } from '../entries/case-entries.ts';
import { consentPurposes } from '../entries/privacy-entries.ts';
import { factSchema } from '../entries/understanding-entries.ts';
import { fileShareSchema, messageEditSchema, redactionSchema } from '../entries/words-entries.ts';

/** The body of every command a customer may give. */
export const customerCommands = {
  /** Opens the case named by the request. Its `text` becomes the first message. */
  'case.open': v.object({
    topic: slugSchema,
    lang: langSchema,
    text: v.optional(wordsSchema),
    purpose: v.optional(v.picklist(purposes)),
    /** The ended case this one goes on from. */
    continues: v.optional(idSchema),
    page: v.optional(pageSchema),
  }),
  'message.post': v.object({ text: wordsSchema }),
  'message.edit': messageEditSchema,
  'message.redact': redactionSchema,
  'file.share': fileShareSchema,
  'concern.confirm': v.object({ understanding: idSchema }),
  'concern.correct': v.object({ understanding: idSchema, correction: wordsSchema }),
  'fact.record': factSchema,
  'fact.correct': factSchema,
  'case.answer-resolution': resolutionAnswerSchema,
  'case.withdraw': withdrawalSchema,
  /** With `reopen` the customer is not content with it: a resolved or closed case goes on. */
  'case.rate': v.object({ ...ratingSchema.entries, reopen: v.optional(v.boolean()) }),
  /** Asks to be called: in `window`, or without one as soon as possible. When the window is gone, `next` books another and `ask` is refused. */
  'callback.request': v.object({
    /** As it was typed; the gateway reads it by the site's country. */
    number: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    window: v.optional(windowSchema),
    otherwise: v.optional(v.picklist(['next', 'ask'])),
    hold: v.optional(idSchema),
    /** The case's topic by default. */
    topic: v.optional(slugSchema),
  }),
  'callback.move': v.object({ callback: idSchema, window: windowSchema, hold: v.optional(idSchema) }),
  'callback.cancel': v.object({ callback: idSchema, reason: v.picklist(['customer', 'not-requested']) }),
  /** Another time for a promise, as `proposal` proposed it. */
  'commitment.accept-move': v.object({ commitment: idSchema, proposal: idSchema }),
  'commitment.decline-move': v.object({ commitment: idSchema, proposal: idSchema, text: v.optional(wordsSchema) }),
  /** The promise need not be kept any more. */
  'commitment.withdraw': v.object({ commitment: idSchema }),
  /** The customer asks for offers (`sales`), or wants no more of them (`service`), which also withdraws the consent. */
  'purpose.change': v.object({ purpose: v.picklist(purposes), text: v.optional(wordsSchema) }),
  /** `text` is the wording the customer consents to. */
  'consent.give': v.object({ purpose: v.picklist(consentPurposes), text: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)) }),
  'consent.withdraw': v.object({ purpose: v.picklist(consentPurposes) }),
  'escalation.raise': v.object({ text: v.optional(wordsSchema) }),
} as const;
