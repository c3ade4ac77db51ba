import { FREEZE_MS, windowSpan, type CallbackView } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { useTimes, type Times } from '../time/use-times.ts';
import { useWords, type Say } from '../words/use-words.ts';
import { dueAtOf } from './due-at.ts';
import { NumberLine } from './number-line.tsx';
import { useGiving } from './use-giving.ts';
import { windowWords } from './window-words.ts';

/** What was promised, and how much time there is; of a missed one, since when it is owed. */
function promise(call: CallbackView, missedAt: string | undefined, t: Say, times: Times): string {
  if (missedAt !== undefined) return `${t('callMissed', { when: times.moment(missedAt) })}, ${t('callLate', { time: times.since(missedAt) })}`;
  const late = call.window ? windowSpan(call.window).to : call.expected?.to;
  const what = call.window ? t('callPromised', { window: windowWords(call.window, t, times) }) : `${t('callAsap')}, ${t('callAsked', { when: times.moment(call.requestedAt) })}`;
  const next = call.nextTryAt !== undefined && t('callNextTry', { when: times.deadline(call.nextTryAt) });
  const left = late !== undefined && !next && !times.passed(late) && times.passed(dueAtOf(call)) && t('callLeft', { time: times.until(late) });
  const over = late !== undefined && times.passed(late) && t('callLate', { time: times.since(late) });
  return [what, next, left, over].filter(Boolean).join(', ');
}

/** When the window ended in which nobody called, while that is still so. */
function useMissedAt({ name, status }: CallbackView): string | undefined {
  const { conversation: { timeline } } = useOpenCase();
  if (status !== 'missed') return undefined;
  const missed = timeline.findLast(({ entry }) => entry.kind === 'callback.missed' && entry.body?.callback === name)?.entry;
  return missed?.kind === 'callback.missed' ? missed.body?.dueAt : undefined;
}

/** A call nobody has: it is accepted before any telephone rings. Somebody else's can be taken over when they do not call. */
export function WaitingCall({ call, early }: { readonly call: CallbackView; readonly early: boolean }) {
  const times = useTimes();
  const t = useWords();
  const { busy, give } = useGiving();
  const missedAt = useMissedAt(call);
  const inHand = call.status === 'calling' || call.status === 'connected';
  const name = call.agent?.name ?? t('aColleague');
  const tries = call.attempts.map(({ at, attempt, result }) => <li key={attempt} class="s muted">{t('toldAttempted', { result: t(`result_${result}`) })}{at !== undefined && `, ${times.moment(at)}`}</li>);
  return (
    <>
      <p class={call.status === 'missed' ? 'm strong broken' : 'm'}>{promise(call, missedAt, t, times)}</p>
      {tries.length > 0 && <ul>{tries}</ul>}
      <NumberLine call={call} />
      {call.agent && <p class="m">{t(call.status === 'accepted' ? 'callAccepted' : call.status === 'connected' ? 'callConnected' : 'callCalling', { name })}</p>}
      {!inHand && (
        <div class="asked-foot">
          <p class="s muted">{early ? t('callFrom', { when: times.deadline(new Date(Date.parse(dueAtOf(call)) - FREEZE_MS).toISOString()) }) : t('callAcceptHint')}</p>
          {!early && <button type="button" class={call.agent ? '' : 'primary'} aria-disabled={busy} onClick={() => give({ kind: 'callback.accept', body: { callback: call.name } })}>{t('callAccept')}</button>}
        </div>
      )}
    </>
  );
}
