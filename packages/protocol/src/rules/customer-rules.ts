import { cancelCallback } from '../callbacks/cancel-callback.ts';
import { moveCallback } from '../callbacks/move-callback.ts';
import { requestCallback } from '../callbacks/request-callback.ts';
import { answerResolution } from '../case/answer-resolution.ts';
import { openCase } from '../case/open-case.ts';
import { rateCase } from '../case/rate-case.ts';
import { withdrawCase } from '../case/withdraw-case.ts';
import type { customerCommands } from '../commands/customer-commands.ts';
import type { TableRule } from '../decide/rule.ts';
import { raiseEscalation } from '../people/raise-escalation.ts';
import { confirmConcern } from '../understanding/confirm-concern.ts';
import { correctConcern } from '../understanding/correct-concern.ts';
import { correctFact } from '../understanding/correct-fact.ts';
import { recordFact } from '../understanding/record-fact.ts';
import { editMessage } from '../words/edit-message.ts';
import { postMessage } from '../words/post-message.ts';
import { redactMessage } from '../words/redact-message.ts';
import { shareFile } from '../words/share-file.ts';

/** What a customer may do; the only table that browsers of customers carry. */
export const customerRules: Readonly<Record<keyof typeof customerCommands, TableRule>> = {
  'case.open': openCase,
  'message.post': postMessage,
  'message.edit': editMessage,
  'message.redact': redactMessage,
  'file.share': shareFile,
  'concern.confirm': confirmConcern,
  'concern.correct': correctConcern,
  'fact.record': recordFact,
  'fact.correct': correctFact,
  'case.answer-resolution': answerResolution,
  'case.withdraw': withdrawCase,
  'case.rate': rateCase,
  'callback.request': requestCallback,
  'callback.move': moveCallback,
  'callback.cancel': cancelCallback,
  'escalation.raise': raiseEscalation,
};
