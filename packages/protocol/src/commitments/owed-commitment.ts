import type { Id } from '../basics/primitives.ts';
import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { Refused } from '../decide/decision.ts';
import { refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { type CommitmentItem, unsettledCommitments } from './commitments-slice.ts';

/** The promise a command is about, while it is still owed, or the refusal where it is not. */
export function owedCommitment(state: CaseState, name: Id): { readonly item: CommitmentItem } | { readonly refusal: Refused } {
  const refusal = refusalUnlessOpen(state);
  if (refusal !== undefined) return { refusal };
  const item = Object.hasOwn(state.commitments, name) ? state.commitments[name] : undefined;
  if (item === undefined) return { refusal: refuse('not_found', { path: 'body.commitment' }) };
  return item.status === 'open' || item.status === 'broken' ? { item } : { refusal: refuse('commitment_settled') };
}

/** The refusal for whatever must wait until every promise is settled; it names those that are not. */
export function refusalWhileUnsettled({ commitments }: CaseState): Refused | undefined {
  const missing = unsettledCommitments(commitments).map(([name]) => name);
  return missing.length === 0 ? undefined : refuse('commitment_unsettled', { missing });
}
