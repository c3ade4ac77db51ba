import type { CallbackView } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { CallScript } from './call-script.tsx';
import { useGiving } from './use-giving.ts';

/** The customer is on the telephone; the call is over when its summary is written. */
export function ReachedCall({ call }: { readonly call: CallbackView }) {
  const { workspace } = useOpenCase();
  const t = useWords();
  const { busy, give } = useGiving();
  const attempt = call.attempts.length + 1;
  if (workspace.form.value === 'wrap-up') return <CallScript call={call} />;
  return (
    <>
      <CallScript call={call} />
      <div class="asked-foot">
        <p class="s muted">{t('wrapUpHint')}</p>
        <button type="button" aria-disabled={busy} onClick={() => give({ kind: 'callback.report', body: { callback: call.name, attempt, result: 'voicemail' } })}>{t('callMachine')}</button>
        <button type="button" class="primary" onClick={() => workspace.openForm('wrap-up', { callback: call.name, summary: '' })}>{t('callWrapUp')}</button>
      </div>
    </>
  );
}
