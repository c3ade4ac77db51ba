import type { CallbackView } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { CallScript } from './call-script.tsx';
import { NumberLine } from './number-line.tsx';
import { useGiving } from './use-giving.ts';

/** A way to make a call: by the telephone system, which rings this agent first, by an address this device opens, or by a telephone nobody here knows of. */
type Way = 'provider' | 'tel' | 'sip' | 'self';

const byHand: readonly Way[] = ['self', 'sip', 'tel'];

/** An accepted call: what to say, and the ways to make it. The call is committed before any telephone is asked to ring. */
export function AcceptedCall({ call }: { readonly call: CallbackView }) {
  const { ports } = useModel();
  const { me } = useOpenCase();
  const t = useWords();
  const { busy, give } = useGiving();
  const ways: readonly Way[] = me.dials === 'provider' ? ['self', 'tel', 'provider'] : byHand;
  const dial = (way: Way): void => {
    const ring = (): void => {
      if (way === 'tel' || way === 'sip') ports.dial(`${way}:${call.number ?? ''}`);
    };
    give({ kind: 'callback.dial', body: { callback: call.name, by: way === 'provider' ? 'provider' : 'hand' } }, ring);
  };
  return (
    <>
      <NumberLine call={call} />
      <CallScript call={call} />
      <div class="asked-foot">
        <p class="s muted">{t('callDialHint')}</p>
        {ways.map((way, place) => (
          <button key={way} type="button" class={place === ways.length - 1 ? 'primary' : ''} aria-disabled={busy} onClick={() => dial(way)}>{t(`callDial_${way}`)}</button>
        ))}
      </div>
    </>
  );
}
