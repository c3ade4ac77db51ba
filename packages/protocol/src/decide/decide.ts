import * as v from 'valibot';

import type { WireCommand } from '../commands/command.ts';
import type { CaseState } from '../state/case-state.ts';
import type { Context, Need } from './context.ts';
import type { Decision } from './decision.ts';
import type { Rules, TableRule } from './rule.ts';
import { refuse } from './verdict.ts';

const ruleOf = (rules: Rules, kind: string): TableRule | undefined => (Object.hasOwn(rules, kind) ? rules[kind] : undefined);

/**
 * What a command brings, or why it is refused: pure, the same in the browser for instant answers
 * and at the gateway with authority.
 */
export function decide(rules: Rules, state: CaseState, command: WireCommand, context: Context): Decision {
  const rule = ruleOf(rules, command.kind);
  if (rule === undefined) return refuse('unknown_kind', { path: 'kind' });
  const parsed = v.safeParse(rule.schema, command.body, { abortEarly: true });
  if (parsed.success) return rule.decide({ ...command, body: parsed.output as never }, state, context);
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  return refuse(issue.type === 'max_length' ? 'too_large' : 'bad_request', { path: place === null ? 'body' : `body.${place}` });
}

/** What must be looked up before a command can be decided with authority; nothing for one that will be refused unread. */
export function needs(rules: Rules, command: WireCommand, state: CaseState): readonly Need[] {
  const rule = ruleOf(rules, command.kind);
  const parsed = rule?.needs && v.safeParse(rule.schema, command.body, { abortEarly: true });
  return (parsed?.success && rule?.needs?.({ ...command, body: parsed.output as never }, state)) || [];
}
