import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** The answer of whoever was asked for: the supervisor, or the company's responsible person. The case stays with its owner. */
export function EscalationForm() {
  const { conversation: { escalation } } = useOpenCase();
  const { deadline } = useTimes();
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'escalation',
    initial: () => ({ text: '' }),
    check: ({ text }) => ({ ...(text.trim() === '' && { text: 'missingAnswer' as const }) }),
    gift: ({ text }) => ({ kind: 'escalation.answer', body: { escalation: escalation?.name ?? '', text: text.trim() } }),
  });
  return (
    <FormSheet name="escalation" title={t('answerEscalation')} hint={escalation ? t('escalationDue', { when: deadline(escalation.answerBy) }) : t('seenByCustomer')} submitLabel={t('answerEscalationSend')} element={element} onSubmit={submit}>
      <TextField label={t('theAnswer')} hint={t('seenByCustomer')} error={missing.text && t(missing.text)} lines={3} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
