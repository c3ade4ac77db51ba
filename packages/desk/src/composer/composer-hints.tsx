import { useModel } from '../app/model-context.ts';
import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { PromiseQuestion } from './promise-bar.tsx';

/** What an agent should know before sending: that the story is still being read, that the role card goes first, whose case it is. */
export function ComposerHints() {
  const { workspace, story, standing, conversation, site } = useOpenCase();
  const connection = useModel().connection.value;
  const t = useWords();
  const { owner } = conversation;
  if (workspace.mode.value === 'note') return <p id="composer-hints" class="s muted hints">{t('noteHint')}</p>;
  return (
    <div id="composer-hints" class="s muted hints">
      {story.state === 'reading' && <p role="status">{t('storyReading')}</p>}
      {story.state === 'interrupted' && <p role="status">{t('storyInterrupted')} <button type="button" class="link" onClick={story.retry}>{t('tryAgain')}</button></p>}
      {story.state === 'known' && !standing.introduced && <p>{t('cardFirst', { brand: site.profile.name })}</p>}
      <PromiseQuestion />
      {standing.free && <p>{t('replyTakes')}</p>}
      {!standing.mine && owner?.type === 'agent' && <p>{t('notYourCase', { name: owner.name })}</p>}
      {(connection === 'offline' || connection === 'reconnecting') && <p class="late">{t('keptUntilOnline')}</p>}
    </div>
  );
}
