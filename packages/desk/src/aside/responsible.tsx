import { useOpenCase } from '../case/open-case.ts';
import { useNames } from '../case/use-names.ts';
import { Sign } from '../look/sign.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';

/** Who answers for the case now, and who else was asked for. */
export function Responsible() {
  const { conversation: { owner, handover, escalation, nextStep }, standing, me } = useOpenCase();
  const { deadline } = useTimes();
  const t = useWords();
  const names = useNames();
  if (!owner) return null;
  const person = owner.type === 'agent' ? owner.name : owner.responsible;
  return (
    <section>
      <h2 class="xs strong muted">{t('responsible')}</h2>
      <p class="strong">{owner.id === me.id ? t('you') : person}</p>
      {owner.type === 'team' && <p class="m muted">{t('forTeam', { team: owner.name })}</p>}
      {!standing.ended && <p class="m muted">{t(`next_${nextStep}`)}</p>}
      {handover && <p class="m with-sign"><Sign name="handover" size="small" />{t('handoverOpen', { name: names.named(handover.to), when: deadline(handover.expiresAt) })}</p>}
      {escalation && !escalation.answered && <p class="m broken with-sign"><Sign name="escalation" size="small" />{t('answersBy', { name: escalation.to, when: deadline(escalation.answerBy) })}</p>}
    </section>
  );
}
