import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { Id } from '../basics/primitives.ts';
import type { Refused } from '../decide/decision.ts';
import { refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { type CallbackItem, openCallbacks } from './callbacks-slice.ts';

/** The open callback a command is about, or the refusal where there is none. */
export function openCallback(state: CaseState, name: Id): { readonly item: CallbackItem } | { readonly refusal: Refused } {
  const refusal = refusalUnlessOpen(state);
  if (refusal !== undefined) return { refusal };
  const item = Object.hasOwn(state.callbacks, name) ? state.callbacks[name] : undefined;
  if (item === undefined) return { refusal: refuse('not_found', { path: 'body.callback' }) };
  return item.endedAt === null ? { item } : { refusal: refuse('callback_ended') };
}

/** The refusal for whatever must wait until the promised calls were made or cancelled; it names those. */
export function refusalWhileCallbackOpen({ callbacks }: CaseState): Refused | undefined {
  const missing = openCallbacks(callbacks).map(([name]) => name);
  return missing.length === 0 ? undefined : refuse('callback_open', { missing });
}
