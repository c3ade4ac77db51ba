import { withOtherWays } from '../callbacks/other-ways.ts';
import { agentCommands } from '../commands/agent-commands.ts';
import { customerCommands } from '../commands/customer-commands.ts';
import { systemCommands } from '../commands/system-commands.ts';
import { guard } from '../decide/guard.ts';
import type { Rules } from '../decide/rule.ts';
import { agentRules } from './agent-rules.ts';
import { customerRules } from './customer-rules.ts';
import { systemRules } from './system-rules.ts';

/** The three tables as the gateway applies them: every body is parsed before its rule sees it, and a customer who is refused a call hears of another way. */
export const guardedRules: Readonly<Record<'customer' | 'agent' | 'system', Rules>> = {
  customer: withOtherWays(guard(customerRules, customerCommands)),
  agent: guard(agentRules, agentCommands),
  system: guard(systemRules, systemCommands),
};
