import type { CaseView } from '@faden/protocol';
import type { RowOf } from '../../conversation/rows/row.ts';

type AskedRow = RowOf<'understanding'> | RowOf<'resolution'>;

/** What the customer is asked now, as the cards of the conversation ask it: whether they were understood, whether it is settled. */
export function askedRows({ understanding, resolution, openedAt }: CaseView): readonly AskedRow[] {
  const base = { at: openedAt ?? '', tie: 'line', answer: 'asked', delivery: 'confirmed' } as const;
  const points = new Map(understanding?.points.map(({ id, text }) => [id, text]));
  const rows: AskedRow[] = [];
  if (understanding?.answer === 'asked') rows.push({ ...base, kind: 'understanding', key: `asked ${understanding.name}`, name: understanding.name, points: [...points.values()] });
  if (resolution) {
    const { name, answers, text } = resolution;
    rows.push({ ...base, kind: 'resolution', key: `asked ${name}`, name, answers: answers.map(({ point, text: done }) => ({ point, asked: points.get(point) ?? '', done })), ...(text !== undefined && { text }) });
  }
  return rows;
}
