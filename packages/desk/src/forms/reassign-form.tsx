import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm, written } from './use-form.ts';
import { useReceivers } from './use-receivers.ts';

/** A supervisor gives the case to somebody else without waiting for acceptance; the customer is told. */
export function ReassignForm() {
  const { conversation: { owner } } = useOpenCase();
  const colleagues = useReceivers(owner ? [owner.id] : []);
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'reassign',
    initial: () => ({ to: '', reason: 'reassigned', text: '' }),
    check: ({ to }) => ({ ...(to === '' && { to: 'missingReceiver' as const }) }),
    gift: ({ to, reason, text }) => {
      const words = written(text);
      return { kind: 'owner.reassign', body: { to, reason, ...(words !== undefined && { text: words }) } };
    },
  });
  const reasons = [
    { value: 'reassigned', label: t('reassignOther') },
    { value: 'absence', label: t('reassignAbsence') },
  ];
  return (
    <FormSheet name="reassign" title={t('reassign')} hint={t('reassignHint')} submitLabel={t('reassignSend')} element={element} onSubmit={submit}>
      <Choice label={t('handOverTo')} options={colleagues} value={draft.to} error={missing.to && t(missing.to)} onChoose={(to) => change({ to })} />
      <Choice label={t('reason')} options={reasons} value={draft.reason} onChoose={(reason) => change({ reason: reason === 'absence' ? 'absence' : 'reassigned' })} />
      <TextField label={t('wordsOptional')} lines={2} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
