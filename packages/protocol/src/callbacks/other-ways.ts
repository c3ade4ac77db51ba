import type { Context } from '../decide/context.ts';
import type { Decision, OtherWay } from '../decide/decision.ts';
import type { Rules, TableRule } from '../decide/rule.ts';
import type { ErrorCode } from '../errors/codes.ts';

function nearest(code: ErrorCode): readonly OtherWay[] {
  if (code === 'callback_pending') return ['open-callback'];
  if (code.startsWith('slot_')) return ['another-window'];
  return code.startsWith('number_') ? ['another-number'] : [];
}

function named(decision: Decision, { site }: Context): Decision {
  if (decision.outcome === 'accepted') return decision;
  const always: readonly OtherWay[] = site.telephone === undefined ? ['message'] : ['message', 'telephone'];
  return { ...decision, instead: [...nearest(decision.code), ...always] };
}

/**
 * The same rules, where no refusal of a call is a dead end: each names what else reaches somebody, the nearest first;
 * writing always does. Only the gateway says so, since a browser's own refusals are never the last word.
 */
export function withOtherWays(rules: Rules): Rules {
  const naming = (rule: TableRule): TableRule => ({ ...rule, decide: (command, state, context) => named(rule.decide(command, state, context), context) });
  return Object.fromEntries(Object.entries(rules).map(([kind, rule]) => [kind, kind.startsWith('callback.') ? naming(rule) : rule]));
}
