import { ledgerOf, type CaseView, type LedgerLine } from '@faden/protocol';
import type { TextKey } from '../../words/catalogue.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';

/** The ledger as it is read: what is open first, and each part by its due time. */
export function inOrder(view: Pick<CaseView, 'commitments' | 'callbacks'>): readonly LedgerLine[] {
  const isOpen = ({ status }: LedgerLine): number => Number(status !== 'open' && status !== 'sent');
  return ledgerOf(view).toSorted((one, other) => isOpen(one) - isOpen(other) || (one.dueAt ?? one.madeAt).localeCompare(other.dueAt ?? other.madeAt));
}

const counted: readonly (readonly [key: TextKey, statuses: readonly LedgerLine['status'][]])[] = [
  ['countKept', ['kept']],
  ['countLate', ['late']],
  ['countBroken', ['broken']],
  ['countOpen', ['open', 'sent']],
  ['countOther', ['moved', 'withdrawn', 'given-up', 'unreachable']],
];

/** How many promises there are and what became of them; nothing where there are none. */
export function countText(lines: readonly LedgerLine[], words: Words): string {
  if (lines.length === 0) return '';
  const parts = counted.flatMap(([key, statuses]) => {
    const n = lines.filter(({ status }) => statuses.includes(status)).length;
    return n > 0 ? [words.text(key, { n })] : [];
  });
  return words.text('promises', { n: lines.length, parts: parts.join(', ') });
}
