import type { DeskAgent } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { firstSentence } from '../case/use-subject.ts';
import { topicLabel } from '../case/topic-label.ts';
import { brandClass } from '../look/adopt.ts';
import { Monogram } from '../look/monogram.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { callCountdown, callLine, callTime, type CallSpeech } from './call-line.ts';
import type { TimedCall } from './call-sections.ts';

/** Says calls in the agent's language and by the gateway's time. */
export function useCallSpeech(me: DeskAgent): CallSpeech {
  return { t: useWords(), times: useTimes(), me: me.id };
}

/** One call that is owed: when, whom, for which brand, what about, and how much time there is. It opens the whole story. */
export function CallItem({ timed: { call, urgency }, me }: { readonly timed: TimedCall; readonly me: DeskAgent }) {
  const { sites, selected, open, preferences } = useModel();
  const speech = useCallSpeech(me);
  const profile = sites.known.value[call.site]?.profile;
  const countdown = callCountdown(call, urgency, speech);
  const topic = profile ? topicLabel(profile, call.topic, preferences.value.lang) : call.topic;
  return (
    <button type="button" class={`inbox-row call-row ${brandClass(call.site)}`} aria-current={selected.value === call.case ? 'true' : undefined} onClick={() => open(call.case)}>
      <span class="call-time m strong number tied">{callTime(call, speech)}</span>
      <span class="call-about">
        <span class="inbox-who">
          <span class="m strong">{call.customer.name ?? speech.t('theCustomer')}</span>
          {countdown && <span class={`s number tied ${countdown.tone === 'muted' ? 'muted' : `${countdown.tone} strong`}`}>{countdown.text}</span>}
        </span>
        <span class="s call-brand"><Monogram letters={profile?.prefix ?? ''} size="s" /><span class="accent">{profile?.name ?? call.site}</span></span>
        <span class="s two-lines">{call.subject === undefined ? topic : firstSentence(call.subject)}</span>
        <span class={urgency === 'missed' ? 's broken' : 's muted'}>{callLine(call, speech)}</span>
      </span>
    </button>
  );
}
