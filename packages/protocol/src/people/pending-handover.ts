import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { Refused } from '../decide/decision.ts';
import { type PublicEntry, refuse } from '../decide/verdict.ts';
import type { EntryBodies } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';

type Why = EntryBodies['handover.lapsed']['why'];

/** The refusal when a command is about a handover that is not awaiting an answer. */
export function refusalUnlessPending(state: CaseState, handover: string): Refused | undefined {
  const refusal = refusalUnlessOpen(state);
  if (refusal !== undefined) return refusal;
  return state.people.handover?.name === handover ? undefined : refuse('nothing_to_answer', { path: 'body.handover' });
}

/** The entry that ends a handover without a change of owner. */
export function lapseLine(handover: string, why: Why, text?: string): PublicEntry {
  return { kind: 'handover.lapsed', body: { handover, why, ...(text !== undefined && { text }) } };
}
