import * as v from 'valibot';

import { idSchema, instantSchema, slugSchema } from '../basics/primitives.ts';
import { caseEntries } from '../entries/case-entries.ts';
import { internalEntries } from '../entries/internal-entries.ts';

/** The body of every command the clock gives. `dueAt` keeps the time it was due when it comes late. */
export const systemCommands = {
  /** We heard nothing since the resolution was proposed: notice 1, notice 2, then the case closes. */
  'silence.notice': v.object({ notice: v.picklist([1, 2]), dueAt: instantSchema }),
  'silence.close': v.object({ dueAt: instantSchema }),
  'handover.lapse': v.object({ handover: idSchema, dueAt: instantSchema }),
  'owner.reassign': v.object({ to: slugSchema, reason: v.literal('absence') }),
  'case.link': caseEntries['case.linked'],
  'alarm.raise': internalEntries['alarm.raised'],
} as const;
