import { FREEZE_MS, windowSpan, type CallbackView } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { useTimes, type Times } from '../time/use-times.ts';
import { useWords, type Say } from '../words/use-words.ts';
import { dueAtOf } from './due-at.ts';
import { NumberLine } from './number-line.tsx';
import { useGiving } from './use-giving.ts';
import { windowWords } from './window-words.ts';

/** What was promised, and how much time there is. */
function promise(call: CallbackView, t: Say, times: Times): string {
  const late = call.status === 'missed' ? undefined : (call.window ? windowSpan(call.window).to : call.expected?.to);
  const what = call.window ? windowWords(call.window, t, times) : `${t('callAsap')}, ${t('callAsked', { when: times.moment(call.requestedAt) })}`;
  const next = call.nextTryAt !== undefined && t('callNextTry', { when: times.deadline(call.nextTryAt) });
  const left = late !== undefined && !next && !times.passed(late) && times.passed(dueAtOf(call)) && t('callLeft', { time: times.until(late) });
  const over = late !== undefined && times.passed(late) && t('callLate', { time: times.since(late) });
  return [what, next, left, over].filter(Boolean).join(', ');
}

/** A call nobody has: it is accepted before any telephone rings. Somebody else's can be taken over when they do not call. */
export function WaitingCall({ call, early }: { readonly call: CallbackView; readonly early: boolean }) {
  const { workspace } = useOpenCase();
  const times = useTimes();
  const t = useWords();
  const { busy, give } = useGiving();
  const inHand = call.status === 'calling' || call.status === 'connected';
  const name = call.agent?.name ?? t('aColleague');
  const tries = call.attempts.map(({ at, attempt, result }) => <li key={attempt} class="s muted">{t('toldAttempted', { result: t(`result_${result}`) })}{at !== undefined && `, ${times.moment(at)}`}</li>);
  return (
    <>
      <p class={call.status === 'missed' ? 'm strong broken' : 'm'}>{promise(call, t, times)}</p>
      {tries.length > 0 && <ul>{tries}</ul>}
      <NumberLine call={call} />
      {call.agent && <p class="m">{t(call.status === 'accepted' ? 'callAccepted' : call.status === 'connected' ? 'callConnected' : 'callCalling', { name })}</p>}
      {!inHand && (
        <div class="asked-foot">
          <p class="s muted">{early ? t('callFrom', { when: times.deadline(new Date(Date.parse(dueAtOf(call)) - FREEZE_MS).toISOString()) }) : t('callAcceptHint')}</p>
          <button type="button" onClick={() => workspace.openForm('call-off', { callback: call.name, text: '' })}>{t('callOff')}</button>
          {!early && <button type="button" class={call.agent ? '' : 'primary'} aria-disabled={busy} onClick={() => give({ kind: 'callback.accept', body: { callback: call.name } })}>{t('callAccept')}</button>}
        </div>
      )}
    </>
  );
}
