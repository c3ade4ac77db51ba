import type { DeskAgent } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { countUnattended } from './call-sections.ts';

/** Tells a supervisor, at once and until somebody has it, that a promised call was missed or is late. */
export function CallAlarm({ me }: { readonly me: DeskAgent }) {
  const { calls, now, shelf, open } = useModel();
  const t = useWords();
  const { urgent, risk } = countUnattended(calls.value, now.value);
  const alarmed = me.role === 'supervisor' && urgent > 0;
  const show = (): void => {
    shelf.value = 'calls';
    open(null);
  };
  return (
    <div class="banner call-alarm" role="alert">
      {alarmed && (
        <p class="s with-sign">
          <Sign name="warning" size="small" />
          <span>{t('callsAlarm', { n: urgent })}{risk > 0 && ` ${t('callsAlarmRisk', { n: risk })}`}</span>
          {shelf.value !== 'calls' && <button type="button" class="link s" onClick={show}>{t('callsAlarmShow')}</button>}
        </p>
      )}
    </div>
  );
}
