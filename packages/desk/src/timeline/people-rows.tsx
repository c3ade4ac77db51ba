import type { DrawnEntry } from '@faden/protocol';

import { useNames } from '../case/use-names.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { EventRow } from './event-row.tsx';

/** An offered handover: from whom to whom, why, and what the receiver must know. */
export function HandoverRow({ entry }: { readonly entry: DrawnEntry<'handover.offered'> }) {
  const names = useNames();
  const t = useWords();
  const { body } = entry;
  return (
    <EventRow sign="handover" at={entry.at} title={body ? t('handoverFromTo', { from: names.within(entry.by), to: names.named(body.to) }) : t('handover')}>
      {body && <p class="m prose">{body.reason}</p>}
      {body?.summary.text !== undefined && <p class="m prose">{body.summary.text}</p>}
    </EventRow>
  );
}

/** A change of responsibility without acceptance, by a supervisor or because somebody is absent. */
export function ReassignedRow({ entry }: { readonly entry: DrawnEntry<'owner.changed'> }) {
  const names = useNames();
  const t = useWords();
  const { body } = entry;
  if (!body) return null;
  return (
    <EventRow sign="handover" at={entry.at} title={t('nowResponsible', { name: names.named(body.to) })}>
      <p class="m prose">{[t(body.reason === 'absence' ? 'reassignedForAbsence' : 'reassignedBySupervisor'), body.text].filter(Boolean).join(' ')}</p>
    </EventRow>
  );
}

/** The customer, or the clock, asked for somebody above. */
export function EscalationRow({ entry }: { readonly entry: DrawnEntry<'escalation.raised'> }) {
  const names = useNames();
  const { deadline } = useTimes();
  const t = useWords();
  const { body } = entry;
  return (
    <EventRow sign="escalation" at={entry.at} title={body?.level === 2 ? t('escalatedToCompany', { brand: names.brand }) : t('escalatedBy', { name: names.of(entry.by) })}>
      {body?.text !== undefined && <p class="prose">{body.text}</p>}
      {body && <p class="m">{t('answersBy', { name: body.to, when: deadline(body.answerBy) })}</p>}
    </EventRow>
  );
}

/** What whoever was asked for answered. */
export function EscalationAnsweredRow({ entry }: { readonly entry: DrawnEntry<'escalation.answered'> }) {
  const names = useNames();
  const t = useWords();
  return (
    <EventRow sign="escalation" at={entry.at} title={t('escalationAnsweredBy', { name: names.within(entry.by) })}>
      {entry.body && <p class="prose">{entry.body.text}</p>}
    </EventRow>
  );
}

/** A question to the company or an expert, with the time its answer is due. */
export function ConsultRow({ entry }: { readonly entry: DrawnEntry<'consult.asked'> }) {
  const { deadline } = useTimes();
  const t = useWords();
  const { body } = entry;
  return (
    <EventRow sign="question" at={entry.at} title={body ? t('askedOf', { name: body.to }) : t('asked')}>
      {body && <p class="m prose">{body.question}</p>}
      {body && <p class="m muted">{t('answerDueBy', { when: deadline(body.dueAt) })}</p>}
    </EventRow>
  );
}

/** The answer to such a question. */
export function ConsultAnsweredRow({ entry }: { readonly entry: DrawnEntry<'consult.answered'> }) {
  const t = useWords();
  return (
    <EventRow sign="question" at={entry.at} title={t('questionAnswered')}>
      {entry.body && <p class="m prose">{entry.body.text}</p>}
    </EventRow>
  );
}
