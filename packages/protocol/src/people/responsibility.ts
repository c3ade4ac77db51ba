import type { Context } from '../decide/context.ts';
import type { Refused } from '../decide/decision.ts';
import { type PublicEntry, refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { cardOf } from './card-of.ts';
import { introduce } from './introduce.ts';
import { ownerLine } from './owner-line.ts';

/** The refusal for whoever may not decide about a case: only its owner and supervisors may, and any agent while a team has it. */
export function refusalUnlessResponsible({ people: { owner } }: CaseState, { actor }: Context): Refused | undefined {
  if (actor.role === 'supervisor') return undefined;
  if (actor.role !== 'agent') return refuse('not_yours');
  return owner?.type === 'agent' && owner.id !== actor.actor ? refuse('owner_only') : undefined;
}

/**
 * What stands before the words of somebody of the centre: the role card, and, where a team still has the case,
 * the change of responsibility to whoever speaks first. The company's people speak without taking over.
 */
export function stepForward(state: CaseState, context: Context): PublicEntry[] {
  const { actor, role } = context.actor;
  const card = introduce(state, context);
  if (role === 'company' || state.people.owner?.type === 'agent') return card;
  const to = { type: 'agent' as const, id: actor, name: cardOf(context).name };
  return [...card, ownerLine(state, context, to, { reason: 'taken' })];
}
