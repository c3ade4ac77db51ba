import * as v from 'valibot';

import { idSchema, instantSchema, wordsSchema } from '../basics/primitives.ts';

/** Bodies of the second stream of a case, which no customer ever reads. */
export const internalEntries = {
  'note.added': v.object({ text: wordsSchema }),
  'alarm.raised': v.object({
    /** What the alarm is about; `about` names the handover, escalation, consult or commitment. */
    code: v.picklist(['words-after-resolution', 'handover-unanswered', 'escalation-overdue', 'consult-overdue', 'next-update-overdue', 'commitment-due', 'callback-missed', 'callback-late']),
    about: v.optional(idSchema),
    dueAt: v.optional(instantSchema),
    /** With `commitment-due`: how much of the promise's time has passed, in percent; at 100 it is broken. */
    share: v.optional(v.picklist([50, 80, 100])),
  }),
  'suggestion.made': v.object({ text: wordsSchema, about: v.optional(idSchema) }),
} as const;
