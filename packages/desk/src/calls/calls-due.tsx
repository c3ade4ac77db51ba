import { useModel } from '../app/model-context.ts';
import { useOpenCase } from '../case/open-case.ts';
import { brandClass } from '../look/adopt.ts';
import { Monogram } from '../look/monogram.tsx';
import { useWords } from '../words/use-words.ts';
import { useCallSpeech } from './call-item.tsx';
import { callCountdown, callLine, callTime } from './call-line.ts';
import { callsDue, type TimedCall } from './call-sections.ts';

const SHOWN = 3;

/** Beside the open case: the calls that are owed next, each with its brand, and the way to all of them. */
export function CallsDue() {
  const { calls, now, shelf } = useModel();
  const { conversation } = useOpenCase();
  const t = useWords();
  const others = calls.value.filter((call) => call.case !== conversation.id);
  const due = callsDue(others, now.value, SHOWN);
  if (due.length === 0) return null;
  return (
    <section>
      <h2 class="xs strong muted calls-due-head">
        <span>{t('callsDue')}</span>
        <button type="button" class="link s" onClick={() => void (shelf.value = 'calls')}>{t('allCalls', { n: calls.value.length })}</button>
      </h2>
      <ul class="calls-due">{due.map((timed) => <DueCall key={timed.call.name} timed={timed} />)}</ul>
    </section>
  );
}

function DueCall({ timed: { call, urgency } }: { readonly timed: TimedCall }) {
  const { sites, open } = useModel();
  const { me } = useOpenCase();
  const speech = useCallSpeech(me);
  const { t } = speech;
  const profile = sites.known.value[call.site]?.profile;
  const name = call.customer.name ?? t('theCustomer');
  const countdown = callCountdown(call, urgency, speech);
  return (
    <li class={brandClass(call.site)}>
      <span class="m strong number call-time">{callTime(call, speech)}</span>
      <div>
        <p class="m strong">{name}</p>
        <p class="s muted call-brand"><Monogram letters={profile?.prefix ?? ''} size="s" />{profile?.name ?? call.site}</p>
        <p class="s muted">{callLine(call, speech)}</p>
        {countdown && countdown.tone !== 'muted' && <p class={`s strong ${countdown.tone}`}>{countdown.text}</p>}
      </div>
      {urgency !== 'later' && <button type="button" onClick={() => open(call.case)}>{t('callThem')}<span class="unseen"> {name}</span></button>}
    </li>
  );
}
