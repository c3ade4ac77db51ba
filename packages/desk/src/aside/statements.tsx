import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';

/** What this customer was told as binding, as it holds now; it can only be corrected openly. */
export function Statements() {
  const { conversation: { statements, cards }, workspace, standing } = useOpenCase();
  const { moment } = useTimes();
  const t = useWords();
  if (statements.length === 0) return null;
  return (
    <section>
      <h2 class="xs strong muted">{t('statements')}</h2>
      <ul class="questions">
        {statements.map((statement) => {
          const { text, by, at } = statement.corrected ?? statement;
          return (
            <li key={statement.name}>
              <p class="binding">{text}</p>
              <p class="s muted">{cards[by]?.name ?? t('aColleague')}, {moment(at)}{statement.corrected && `, ${t('statementCorrected')}`}</p>
              {!standing.ended && <button type="button" class="link s" onClick={() => workspace.openForm('correct-statement', { statement: statement.name, text, reason: '' })}>{t('statementCorrect')}</button>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
