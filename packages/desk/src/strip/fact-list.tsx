import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';

/** What the customer has given once, and nobody asks for again. */
export function FactList() {
  const { conversation: { facts }, standing, workspace } = useOpenCase();
  const t = useWords();
  return (
    <div class="facts">
      <h2 class="xs strong muted">{t('doNotAskAgain')}</h2>
      {facts.length === 0 && <p class="m muted">{t('noFacts')}</p>}
      {facts.length > 0 && (
        <dl class="m">
          {facts.map(({ name, label = name, value }) => (
            <div key={name}>
              <dt class="muted">{label}</dt>
              <dd>
                {value}
                {!standing.ended && (
                  <button type="button" class="plain tiny" aria-label={t('correctFactNamed', { label })} onClick={() => workspace.openForm('fact', { name, label, value })}><Sign name="pen" size="small" /></button>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!standing.ended && <button type="button" class="link s" onClick={() => workspace.openForm('fact', { name: '', label: '', value: '' })}>{t('noteFact')}</button>}
    </div>
  );
}
