import type { customerCommands } from '../commands/customer-commands.ts';
import type { TableRule } from '../decide/rule.ts';
import { allParts } from '../parts/all-parts.ts';
import { coreRules } from './core-rules.ts';

/** What a customer may do, whole: for the gateway and for tests. Browsers of customers fetch it part by part. */
export const customerRules: Readonly<Record<keyof typeof customerCommands, TableRule>> = {
  ...coreRules,
  ...allParts.callbacks.rules,
  ...allParts.changes.rules,
  ...allParts.commitments.rules,
  ...allParts.outcome.rules,
  ...allParts.purpose.rules,
  ...allParts.referrals.rules,
  ...allParts.understanding.rules,
};
