import type { ErrorCode } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { refusalKey } from '../refusal/refusal-key.ts';
import { useWords } from '../words/use-words.ts';
import { sizeWord } from './size-word.ts';
import { WaitingNote } from './delivery-note.tsx';
import { Row } from './row.tsx';
import { useModel } from '../app/model-context.ts';

/** Words and files that left this desk and are not in the case yet, dashed at its end. What the client shows as undelivered already is not shown twice. */
export function OutgoingRows() {
  const { conversation, workspace } = useOpenCase();
  const { preferences } = useModel();
  const t = useWords();
  const shown = new Set(conversation.timeline.flatMap(({ entry, delivery }) => (delivery !== 'confirmed' && entry.kind === 'message.posted' ? [entry.body?.text] : [])));
  return (
    <>
      {workspace.outgoing.value.filter(({ mode, text }) => mode === 'note' || !shown.has(text)).map(({ key, mode, text }) => (
        <Row key={key} tie="pending" class={mode === 'note' ? 'internal' : 'words of-centre waiting'}>
          <p class={mode === 'note' ? 'note m prose' : 'bubble prose'}>{text}</p>
          <WaitingNote />
        </Row>
      ))}
      {conversation.uploads.map(({ id, name, size, sent, state, refusal }) => (
        <Row key={id} tie="pending" class="words of-centre waiting">
          <div class="bubble">
            <div class="file"><Sign name="clip" /><span>{name}</span><span class="s muted tied">{sizeWord(size, preferences.value.lang)}</span></div>
            {state === 'failed' ? <Refused id={id} why={refusal} /> : <progress aria-label={t('uploading', { name })} max={size} value={sent} />}
          </div>
        </Row>
      ))}
    </>
  );
}

/** A file that will not arrive by itself: why, and what can be done about it. */
function Refused({ id, why = 'other' }: { readonly id: string; readonly why: string | undefined }) {
  const { handle, courier } = useOpenCase();
  const t = useWords();
  return (
    <div class="s broken">
      <p>{t('fileNotSent')} {t(refusalKey(why as ErrorCode))}</p>
      <p class="file">
        <button type="button" class="link s" onClick={() => void courier.retryFile(id)}>{t('tryAgain')}</button>
        <button type="button" class="link s" onClick={() => handle.discardFile(id)}>{t('fileForget')}</button>
      </p>
    </div>
  );
}
