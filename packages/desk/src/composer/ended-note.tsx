import { useOpenCase } from '../case/open-case.ts';
import { statusWord } from '../case/status-word.ts';
import { useWords } from '../words/use-words.ts';

/** Instead of the composer, once a case has ended: what that means, and the way back where there is one. */
export function EndedNote() {
  const { conversation: { status }, courier, site: { profile } } = useOpenCase();
  const t = useWords();
  return (
    <div class="ended">
      <p class="m"><span class="strong">{status && statusWord(status, profile.name, t)}</span> {status === 'closed' && t('closedHint', { n: profile.policies.reopenDays })}</p>
      {status === 'closed' && <button type="button" onClick={() => void courier.give('case', { kind: 'case.reopen', body: {} })}>{t('reopen')}</button>}
    </div>
  );
}
