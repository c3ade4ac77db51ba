import type { CallbackView } from '@faden/protocol';

import { Sentence } from '../words/sentence.tsx';
import { useWords } from '../words/use-words.ts';

/** What to say first, so that the customer knows who calls, and who has answered is known. */
export function CallScript({ call: { codeWord } }: { readonly call: CallbackView }) {
  const t = useWords();
  if (codeWord === undefined) return null;
  const word = (text: string) => <strong class="code-word">{text}</strong>;
  return (
    <div class="call-script">
      <p><Sentence text={t('callScript')} parts={{ ours: word(codeWord.ours), yours: word(codeWord.yours) }} /></p>
      <p class="s muted">{t('callScriptHint')}</p>
    </div>
  );
}
