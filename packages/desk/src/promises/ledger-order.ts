import type { CommitmentView } from '@faden/protocol';

/** Whether a promise is still owed; a broken one is, until it is settled. */
export const isOwed = ({ status }: CommitmentView): boolean => status === 'open' || status === 'broken';

/** The ledger as it is read: what is owed first, and each part by its due time. */
export function inLedgerOrder(promises: readonly CommitmentView[]): readonly CommitmentView[] {
  return promises.toSorted((one, other) => Number(isOwed(other)) - Number(isOwed(one)) || one.dueAt.localeCompare(other.dueAt));
}

/** What part of the time for a promise has gone by at an instant, from 0 to 1; warnings come at half and at four fifths. */
export function shareGone({ madeAt, dueAt }: Pick<CommitmentView, 'madeAt' | 'dueAt'>, now: number): number {
  const [from, to] = [Date.parse(madeAt), Date.parse(dueAt)];
  return to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
}
