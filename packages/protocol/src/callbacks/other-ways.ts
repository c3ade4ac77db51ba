import type { Context } from '../decide/context.ts';
import type { Decision, OtherWay } from '../decide/decision.ts';
import type { ErrorCode } from '../errors/codes.ts';

function nearest(code: ErrorCode): readonly OtherWay[] {
  if (code === 'callback_pending') return ['open-callback'];
  if (code.startsWith('slot_')) return ['another-window'];
  return code.startsWith('number_') ? ['another-number'] : [];
}

/** No refusal of a call is a dead end: each names what else reaches somebody, the nearest first; writing always does. */
export function withOtherWays(decision: Decision, { site }: Context): Decision {
  if (decision.outcome === 'accepted') return decision;
  const always: readonly OtherWay[] = site.telephone === undefined ? ['message'] : ['message', 'telephone'];
  return { ...decision, instead: [...nearest(decision.code), ...always] };
}
