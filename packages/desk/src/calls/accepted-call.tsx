import type { CallbackView } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { useWords } from '../words/use-words.ts';
import { CallScript } from './call-script.tsx';
import { NumberLine } from './number-line.tsx';
import { useGiving } from './use-giving.ts';

/** An accepted call: what to say, and the ways to make it. The call is committed before any telephone is asked to ring. */
export function AcceptedCall({ call }: { readonly call: CallbackView }) {
  const { ports } = useModel();
  const t = useWords();
  const { busy, give } = useGiving();
  const dial = (scheme?: 'tel' | 'sip'): void =>
    give({ kind: 'callback.dial', body: { callback: call.name, by: 'hand' } }, () => scheme && ports.dial(`${scheme}:${call.number ?? ''}`));
  return (
    <>
      <NumberLine call={call} />
      <CallScript call={call} />
      <div class="asked-foot">
        <p class="s muted">{t('callDialHint')}</p>
        <button type="button" aria-disabled={busy} onClick={() => dial()}>{t('callDial_self')}</button>
        <button type="button" aria-disabled={busy} onClick={() => dial('sip')}>{t('callDial_sip')}</button>
        <button type="button" class="primary" aria-disabled={busy} onClick={() => dial('tel')}>{t('callDial_tel')}</button>
      </div>
    </>
  );
}
