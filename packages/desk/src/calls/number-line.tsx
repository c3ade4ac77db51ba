import type { CallbackView } from '@faden/protocol';
import { useState } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import { useWords } from '../words/use-words.ts';
import { useWrittenNumber } from './number-words.ts';

/** The number to call, as people write it, and a way to copy it. */
export function NumberLine({ call: { number, callingNumber } }: { readonly call: CallbackView }) {
  return number === undefined ? null : <Written number={number} from={callingNumber} />;
}

function Written({ number, from }: { readonly number: string; readonly from: string | undefined }) {
  const { ports } = useModel();
  const t = useWords();
  const written = useWrittenNumber(number, from);
  const [copied, setCopied] = useState(false);
  return (
    <p class="call-number">
      <span class="strong tied">{written}</span>
      <button type="button" class="link s" onClick={() => ports.copy(number).then(() => setCopied(true), () => setCopied(false))}>{t('copyNumber')}</button>
      <span class="s muted" role="status">{copied && t('copied')}</span>
    </p>
  );
}
