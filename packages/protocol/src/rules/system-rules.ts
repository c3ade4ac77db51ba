import { callOffByKey } from '../callbacks/call-off.ts';
import { connectCallback } from '../callbacks/connect-callback.ts';
import { giveUpWaiting } from '../callbacks/give-up-waiting.ts';
import { missCallback } from '../callbacks/miss-callback.ts';
import { reportCallback } from '../callbacks/report-callback.ts';
import { closeSilentCase } from '../case/close-silent-case.ts';
import { linkCase } from '../case/link-case.ts';
import { noticeSilence } from '../case/notice-silence.ts';
import type { systemCommands } from '../commands/system-commands.ts';
import { breakCommitment } from '../commitments/break-commitment.ts';
import type { TableRule } from '../decide/rule.ts';
import { raiseAlarm } from '../internal/raise-alarm.ts';
import { lapseHandover } from '../people/lapse-handover.ts';
import { reassignOnAbsence } from '../people/reassign-owner.ts';

/** What the clock does, and what a telephone provider reports. */
export const systemRules: Readonly<Record<keyof typeof systemCommands, TableRule>> = {
  'silence.notice': noticeSilence,
  'silence.close': closeSilentCase,
  'handover.lapse': lapseHandover,
  'owner.reassign': reassignOnAbsence,
  'case.link': linkCase,
  'callback.miss': missCallback,
  'callback.give-up-waiting': giveUpWaiting,
  'callback.report': reportCallback,
  'callback.connect': connectCallback,
  'callback.cancel': callOffByKey,
  'commitment.break': breakCommitment,
  'alarm.raise': raiseAlarm,
};
