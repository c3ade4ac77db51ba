import * as v from 'valibot';

import { idSchema, instantSchema, slugSchema } from '../basics/primitives.ts';
import { callbackEntries } from '../entries/callback-entries.ts';
import { caseEntries } from '../entries/case-entries.ts';
import { internalEntries } from '../entries/internal-entries.ts';

/** The body of every command the clock gives, and a telephone provider through its signed hooks. `dueAt` keeps the time it was due when it comes late. */
export const systemCommands = {
  /** We heard nothing since the resolution was proposed: notice 1, notice 2, then the case closes. */
  'silence.notice': v.object({ notice: v.picklist([1, 2]), dueAt: instantSchema }),
  'silence.close': v.object({ dueAt: instantSchema }),
  'handover.lapse': v.object({ handover: idSchema, dueAt: instantSchema }),
  'owner.reassign': v.object({ to: slugSchema, reason: v.literal('absence') }),
  'case.link': caseEntries['case.linked'],
  /** The window is over and nobody has called. */
  'callback.miss': v.object({ callback: idSchema, dueAt: instantSchema }),
  /** Dialled, and nothing was heard of it since. */
  'callback.give-up-waiting': v.object({ callback: idSchema, attempt: v.number(), dueAt: instantSchema }),
  'callback.report': v.object({ callback: idSchema, attempt: v.number(), result: v.picklist(['no-answer', 'busy', 'voicemail', 'failed']) }),
  'callback.connect': callbackEntries['callback.connected'],
  /** The person called pressed the key that says: I did not ask for this. */
  'callback.cancel': v.object({ callback: idSchema, reason: v.literal('not-requested') }),
  /** The time of a promise has passed. */
  'commitment.break': v.object({ commitment: idSchema, dueAt: instantSchema }),
  'alarm.raise': internalEntries['alarm.raised'],
} as const;
