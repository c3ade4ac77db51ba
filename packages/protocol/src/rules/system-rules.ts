import { closeSilentCase } from '../case/close-silent-case.ts';
import { linkCase } from '../case/link-case.ts';
import { noticeSilence } from '../case/notice-silence.ts';
import type { systemCommands } from '../commands/system-commands.ts';
import type { TableRule } from '../decide/rule.ts';
import { raiseAlarm } from '../internal/raise-alarm.ts';
import { lapseHandover } from '../people/lapse-handover.ts';
import { reassignOnAbsence } from '../people/reassign-owner.ts';

/** What the clock does. */
export const systemRules: Readonly<Record<keyof typeof systemCommands, TableRule>> = {
  'silence.notice': noticeSilence,
  'silence.close': closeSilentCase,
  'handover.lapse': lapseHandover,
  'owner.reassign': reassignOnAbsence,
  'case.link': linkCase,
  'alarm.raise': raiseAlarm,
};
