import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';

/** Chooses what is written: reply, note, or the proposal that all is settled. Beside it: by which way it goes, and whether the customer is there. */
export function ComposerTabs() {
  const { workspace, conversation, standing } = useOpenCase();
  const t = useWords();
  const { mode } = workspace;
  return (
    <div class="tabs">
      <button type="button" class="tab" aria-pressed={mode.value === 'reply'} onClick={() => void (mode.value = 'reply')}>{t('reply')}</button>
      <button type="button" class="tab" aria-pressed={mode.value === 'note'} onClick={() => void (mode.value = 'note')}><Sign name="lock" size="small" />{t('note')}</button>
      {!standing.ended && conversation.status !== 'resolved' && (
        <button type="button" class="tab" onClick={() => workspace.openForm('resolution')}>{t('resolve')}</button>
      )}
      <span class="s muted where">{mode.value === 'note' ? t('onlyTeam') : t(conversation.customer.online ? 'byChatOnline' : 'byChatOffline')}</span>
    </div>
  );
}
