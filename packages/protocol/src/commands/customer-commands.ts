import * as v from 'valibot';

import { idSchema, langSchema, slugSchema, wordsSchema } from '../basics/primitives.ts';
import { caseEntries, purposes } from '../entries/case-entries.ts';
import { factSchema } from '../entries/understanding-entries.ts';
import { wordsEntries } from '../entries/words-entries.ts';

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
    page: caseEntries['case.opened'].entries.page,
  }),
  'message.post': v.object({ text: wordsSchema }),
  'message.edit': wordsEntries['message.edited'],
  'message.redact': wordsEntries['message.redacted'],
  'file.share': wordsEntries['file.shared'],
  'concern.confirm': v.object({ understanding: idSchema }),
  'concern.correct': v.object({ understanding: idSchema, correction: wordsSchema }),
  'fact.record': factSchema,
  'fact.correct': factSchema,
  'case.answer-resolution': caseEntries['case.resolution-answered'],
  'case.withdraw': caseEntries['case.withdrawn'],
  'case.rate': caseEntries['case.rated'],
  'escalation.raise': v.object({ text: v.optional(wordsSchema) }),
} as const;
