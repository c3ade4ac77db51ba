import type { DrawnEntry } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { useNames } from '../case/use-names.ts';
import { useWords } from '../words/use-words.ts';
import { Row, RowHead } from './row.tsx';

/** What was said as binding, set apart by its voice. */
export function StatementRow({ entry }: { readonly entry: DrawnEntry<'statement.given'> }) {
  const names = useNames();
  const t = useWords();
  return (
    <Row tie="line" class="statement">
      <RowHead title={t('statementBy', { name: names.within(entry.by) })} at={entry.at} />
      <p class="binding prose">{entry.body?.text ?? t('contentRemoved')}</p>
    </Row>
  );
}

/** An open correction: what was said before, struck through once, what holds now, and why. */
export function CorrectedStatementRow({ entry }: { readonly entry: DrawnEntry<'statement.corrected'> }) {
  const { conversation: { statements } } = useOpenCase();
  const names = useNames();
  const t = useWords();
  const { body } = entry;
  if (!body) return null;
  const before = statements.find(({ name }) => name === body.statement)?.text;
  return (
    <Row tie="line" class="statement">
      <RowHead title={t('statementCorrectedBy', { name: names.within(entry.by) })} at={entry.at} />
      {before !== undefined && <p class="binding prose before">{before}</p>}
      <p class="binding prose">{body.text}</p>
      <p class="m prose">{body.reason}</p>
    </Row>
  );
}
