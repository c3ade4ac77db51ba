import type { SharedFile } from '@faden/protocol';
import { useState } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { sizeWord } from './size-word.ts';

/** A shared file by its name; its bytes are fetched when asked for, because access is checked at every call. */
export function FileLink({ file }: { readonly file: Pick<SharedFile, 'file' | 'name' | 'size'> }) {
  const { handle } = useOpenCase();
  const { ports, preferences } = useModel();
  const t = useWords();
  const [state, setState] = useState<'still' | 'fetching' | 'failed'>('still');
  const open = async (): Promise<void> => {
    setState('fetching');
    try {
      ports.save(await handle.file(file.file), file.name);
      setState('still');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="file">
      <Sign name="clip" />
      <button type="button" class="link" aria-label={t('openFile', { name: file.name })} onClick={() => void open()}>{file.name}</button>
      <span class="s muted tied">{state === 'fetching' ? t('loading') : sizeWord(file.size, preferences.value.lang)}</span>
      {state === 'failed' && <span class="s broken" role="alert">{t('fileNotOpened')}</span>}
    </div>
  );
}
