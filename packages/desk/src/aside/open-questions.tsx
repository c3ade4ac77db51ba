import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';

/** Questions to the company or an expert that wait for an answer, the first due first. */
export function OpenQuestions() {
  const { conversation: { consults, timeline }, workspace } = useOpenCase();
  const { deadline, passed } = useTimes();
  const t = useWords();
  if (consults.length === 0) return null;
  const questionOf = (name: string): string | undefined => {
    const asked = timeline.find(({ entry }) => entry.kind === 'consult.asked' && entry.cause === name)?.entry;
    return asked?.kind === 'consult.asked' ? asked.body?.question : undefined;
  };
  return (
    <section>
      <h2 class="xs strong muted">{t('openQuestions')}</h2>
      <ul class="questions">
        {consults.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt)).map(({ name, to, dueAt }) => (
          <li key={name}>
            <p class="m strong">{to}</p>
            <p class="m clamp">{questionOf(name)}</p>
            <p class={passed(dueAt) ? 's broken' : 's muted'}>{t(passed(dueAt) ? 'answerWasDue' : 'answerDueBy', { when: deadline(dueAt) })}</p>
            <button type="button" class="link s" onClick={() => workspace.openForm('consult-answer', { consult: name, text: '' })}>{t('consultAnswer')}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
