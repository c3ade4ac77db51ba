import type { WireCommand } from '../commands/command.ts';
import type { CaseState } from '../state/case-state.ts';
import type { Context, Need } from './context.ts';
import type { Decision } from './decision.ts';
import type { Rules, TableRule } from './rule.ts';
import { refuse } from './verdict.ts';

const ruleOf = (rules: Rules, kind: string): TableRule | undefined => (Object.hasOwn(rules, kind) ? rules[kind] : undefined);

/**
 * What a command brings, or why it is refused: pure, the same in the browser for instant answers
 * and at the gateway with authority. Bodies that nobody has checked go to a guarded table.
 */
export function decide(rules: Rules, state: CaseState, command: WireCommand, context: Context): Decision {
  const rule = ruleOf(rules, command.kind);
  return rule?.decide(command as never, state, context) ?? refuse('unknown_kind', { path: 'kind' });
}

/** What must be looked up before a command can be decided with authority; nothing for one that will be refused unread. */
export function needs(rules: Rules, command: WireCommand, state: CaseState): readonly Need[] {
  return ruleOf(rules, command.kind)?.needs?.(command as never, state) ?? [];
}
