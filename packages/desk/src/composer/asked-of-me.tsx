import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { RefusalNote } from '../refusal/refusal-note.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';

/** What waits for this agent: a case offered to them, an escalation to answer, or their own offer still open. */
export function AskedOfMe() {
  const { standing } = useOpenCase();
  return (
    <>
      {standing.offeredToMe && <Offer />}
      {standing.offeredByMe && <OwnOffer />}
      {standing.escalationToAnswer && <Escalation />}
      <RefusalNote place="case" />
    </>
  );
}

function Offer() {
  const { conversation: { handover, timeline, owner }, courier, workspace } = useOpenCase();
  const { deadline } = useTimes();
  const t = useWords();
  if (!handover || workspace.form.value === 'decline') return null;
  const offered = timeline.find(({ entry }) => entry.cause === handover.name && entry.kind === 'handover.offered')?.entry;
  const body = offered?.kind === 'handover.offered' ? offered.body : null;
  return (
    <section class="asked" aria-labelledby="asked-offer">
      <h2 id="asked-offer" class="m strong with-sign"><Sign name="handover" />{t('offeredToYou', { name: owner?.name ?? t('aColleague') })}</h2>
      {body && <p class="m prose">{body.reason}</p>}
      {body?.summary.text !== undefined && <p class="binding prose">{body.summary.text}</p>}
      <div class="asked-foot">
        <p class="s muted">{t('offerLapses', { when: deadline(handover.expiresAt) })}</p>
        <button type="button" onClick={() => workspace.openForm('decline')}>{t('decline')}</button>
        <button type="button" class="primary" onClick={() => void courier.give('case', { kind: 'handover.accept', body: { handover: handover.name } })}>{t('accept')}</button>
      </div>
    </section>
  );
}

function OwnOffer() {
  const { conversation: { handover }, courier } = useOpenCase();
  const { deadline } = useTimes();
  const t = useWords();
  if (!handover) return null;
  return (
    <section class="asked" aria-label={t('handover')}>
      <div class="asked-foot">
        <p class="s with-sign"><Sign name="handover" size="small" />{t('offeredByYou', { name: handover.to.name, when: deadline(handover.expiresAt) })}</p>
        <button type="button" onClick={() => void courier.give('case', { kind: 'handover.cancel', body: { handover: handover.name } })}>{t('takeBack')}</button>
      </div>
    </section>
  );
}

function Escalation() {
  const { conversation: { escalation }, workspace } = useOpenCase();
  const { deadline } = useTimes();
  const t = useWords();
  if (!escalation || workspace.form.value === 'escalation') return null;
  return (
    <section class="asked urgent" aria-label={t('escalation')}>
      <div class="asked-foot">
        <p class="m strong with-sign"><Sign name="escalation" size="small" />{t('escalationWaits', { when: deadline(escalation.answerBy) })}</p>
        <button type="button" onClick={() => workspace.openForm('escalation')}>{t('answerEscalation')}</button>
      </div>
    </section>
  );
}
