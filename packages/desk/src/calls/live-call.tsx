import type { CallbackView } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import type { Gift } from '../workspace/courier.ts';
import { CallScript } from './call-script.tsx';
import { NumberLine } from './number-line.tsx';
import { useGiving } from './use-giving.ts';

const misses = ['no-answer', 'busy', 'voicemail'] as const;

/** A telephone rings: what to say, and what came of it, each in one click. */
export function LiveCall({ call }: { readonly call: CallbackView }) {
  const { conversation: { timeline }, workspace } = useOpenCase();
  const { moment } = useTimes();
  const t = useWords();
  const { busy, give } = useGiving();
  const found = timeline.findLast(({ entry }) => entry.kind === 'callback.dialled' && entry.body?.callback === call.name)?.entry;
  const dialled = found?.kind === 'callback.dialled' ? found : undefined;
  const attempt = dialled?.body?.attempt ?? call.attempts.length + 1;
  const about = { callback: call.name, attempt };
  const press = (gift: Gift, then?: () => void) => ({ type: 'button' as const, 'aria-disabled': busy, onClick: () => give(gift, then) });
  return (
    <>
      <NumberLine call={call} />
      <CallScript call={call} />
      {dialled && (
        <p class="s muted">
          {t('callSince', { n: attempt, when: moment(dialled.at) })}.{' '}
          {dialled.body?.by === 'hand' && <>{t('callAgain')} <a href={`tel:${call.number ?? ''}`}>{t('callDial_tel')}</a> <a href={`sip:${call.number ?? ''}`}>{t('callDial_sip')}</a></>}
        </p>
      )}
      <div class="asked-foot call-results" role="group" aria-label={t('callWhatCame')}>
        <button class="primary" {...press({ kind: 'callback.connect', body: about }, () => workspace.openForm('wrap-up', { callback: call.name, summary: '' }))}>{t('result_reached')}</button>
        {misses.map((result) => <button key={result} {...press({ kind: 'callback.report', body: { ...about, result } })}>{t(`result_${result}`)}</button>)}
        <button {...press({ kind: 'callback.cancel', body: { callback: call.name, reason: 'not-requested' } })}>{t('result_not-requested')}</button>
      </div>
    </>
  );
}
