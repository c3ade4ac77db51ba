import type { Context } from '../decide/context.ts';
import type { Refused } from '../decide/decision.ts';
import { refuse } from '../decide/verdict.ts';
import type { CallbackItem } from './callbacks-slice.ts';

/** Whether somebody may be on the telephone: it was dialled, or nobody knows what came of the last attempt. */
export function mayBeInCall({ status, unknown }: CallbackItem): boolean {
  return status === 'calling' || status === 'connected' || (unknown && (status === 'scheduled' || status === 'queued'));
}

/** The refusal for whoever is not in the call: its agent and supervisors say what came of it, and the provider. */
export function refusalUnlessCaller({ agent }: CallbackItem, { actor }: Context): Refused | undefined {
  if (actor.role === 'supervisor' || actor.role === 'system') return undefined;
  if (actor.role !== 'agent') return refuse('not_yours');
  return agent === null || agent === actor.actor ? undefined : refuse('callback_taken');
}
