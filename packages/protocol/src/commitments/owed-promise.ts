import type { InboxRow } from '../wire/desk.ts';
import { type CommitmentsSlice, unsettledCommitments } from './commitments-slice.ts';

/** The promise of a case that is owed first: one that was broken before all others, then by due time; nothing where none is owed. */
export function owedPromise(slice: CommitmentsSlice): InboxRow['promise'] {
  const owed = unsettledCommitments(slice).map(([, { status, madeAt, dueAt }]) => ({ status: status === 'broken' ? ('broken' as const) : ('open' as const), madeAt, dueAt }));
  const rank = ({ status, dueAt }: (typeof owed)[number]): string => `${status === 'broken' ? 0 : 1}${dueAt}`;
  return owed.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))[0];
}
