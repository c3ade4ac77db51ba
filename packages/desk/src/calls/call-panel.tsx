import { FREEZE_MS, type CallbackView } from '@faden/protocol';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { useOpenCase } from '../case/open-case.ts';
import { useNames } from '../case/use-names.ts';
import { Sign } from '../look/sign.tsx';
import { RefusalNote } from '../refusal/refusal-note.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { AcceptedCall } from './accepted-call.tsx';
import { dueAtOf } from './due-at.ts';
import { LiveCall } from './live-call.tsx';
import { ReachedCall } from './reached-call.tsx';
import { WaitingCall } from './waiting-call.tsx';

/** The calls this case owes, above whatever is written: who was promised what, and the one next thing to do. */
export function CallPanel() {
  const { conversation: { callbacks }, standing } = useOpenCase();
  const open = callbacks.filter(({ endedAt, status }) => endedAt === undefined && status !== 'sent');
  if (standing.ended || open.length === 0) return null;
  return <>{open.map((call) => <OpenCall key={call.name} call={call} />)}</>;
}

function OpenCall({ call }: { readonly call: CallbackView }) {
  const { me } = useOpenCase();
  const { now } = useTimes();
  const mine = call.agent?.id === me.id;
  if (mine && call.status === 'accepted') return <Frame call={call} step="accepted"><AcceptedCall call={call} /></Frame>;
  if (mine && call.status === 'calling') return <Frame call={call} step="calling"><LiveCall call={call} /></Frame>;
  if (mine && call.status === 'connected') return <Frame call={call} step="connected"><ReachedCall call={call} /></Frame>;
  const early = now < Date.parse(dueAtOf(call)) - FREEZE_MS;
  return <Frame call={call} step={early ? 'early' : 'waiting'}><WaitingCall call={call} early={early} /></Frame>;
}

type Step = 'early' | 'waiting' | 'accepted' | 'calling' | 'connected';

/** One call with its heading, which takes the focus when the button that was pressed is gone. */
function Frame({ call, step, children }: { readonly call: CallbackView; readonly step: Step; readonly children: ComponentChildren }) {
  const { workspace } = useOpenCase();
  const names = useNames();
  const t = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useLayoutEffect(() => {
    if (last.current !== step && document.activeElement === document.body) heading.current?.focus();
    last.current = step;
  }, [step]);
  const title = step === 'early' ? t('callBooked') : t(step === 'connected' ? 'callReached' : 'callBack', { name: names.customer });
  const urgent = call.status === 'missed';
  const mayCallOff = call.status !== 'calling' && call.status !== 'connected' && workspace.form.value !== 'call-off';
  return (
    <section class={`asked call ${step}${urgent ? ' urgent' : ''}`} aria-labelledby={id}>
      <div class="call-head">
        <h2 id={id} ref={heading} tabIndex={-1} class="m strong with-sign"><Sign name="handset" />{title}</h2>
        {mayCallOff && <button type="button" class="link s" onClick={() => workspace.openForm('call-off', { callback: call.name, text: '' })}>{t('callOff')}</button>}
      </div>
      {children}
      <RefusalNote place="call" />
    </section>
  );
}
