import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { FactList } from './fact-list.tsx';

/** What the agent must know before the first word: the concern as understood, and what nobody may ask again. */
export function ContextStrip() {
  const t = useWords();
  return (
    <section class="strip" aria-label={t('context')}>
      <Concern />
      <FactList />
    </section>
  );
}

function Concern() {
  const { conversation: { understanding, resolution, timeline, status }, standing, workspace } = useOpenCase();
  const t = useWords();
  const restate = !standing.ended && <button type="button" class="link s" onClick={() => workspace.openForm('understanding')}>{t('restate')}</button>;
  if (!understanding) {
    const first = timeline.find(({ entry, removed }) => entry.kind === 'message.posted' && entry.by.role === 'customer' && !removed)?.entry;
    return (
      <div class="concern">
        <h2 class="xs strong muted">{t('concernNotRestated')}</h2>
        {first?.kind === 'message.posted' && first.body && <p class="m quote">{first.body.text}</p>}
        {restate}
      </div>
    );
  }
  const proposed = new Set(resolution?.answers.map(({ point }) => point));
  const isAnswered = (id: string): boolean => status === 'closed' || proposed.has(id);
  return (
    <div class="concern">
      <h2 class="xs strong muted">{t(`concern_${understanding.answer}`)}</h2>
      <ul class="strip-points">
        {understanding.points.map(({ id, text }) => (
          <li key={id} class="m">
            <Sign name={isAnswered(id) ? 'tick' : 'clock'} size="small" />
            <span>{text}</span>
            <span class="s muted tied">{t(isAnswered(id) ? 'pointAnswered' : 'pointOpen')}</span>
          </li>
        ))}
      </ul>
      {restate}
    </div>
  );
}
