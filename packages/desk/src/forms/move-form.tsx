import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { isAhead } from './consult-form.tsx';
import { instantFrom } from './due.ts';
import { DueField } from './due-field.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Proposes another time for a promise; it counts once the customer has accepted it. */
export function MoveForm() {
  const { now, zone } = useTimes();
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'move',
    initial: () => ({ commitment: '', dueAt: '', text: '' }),
    check: ({ dueAt, text }) => ({
      ...(!isAhead(dueAt, zone, now) && { dueAt: 'missingDue' as const }),
      ...(text.trim() === '' && { text: 'missingReason' as const }),
    }),
    gift: ({ commitment, dueAt, text }) => ({ kind: 'commitment.propose-move', body: { commitment, dueAt: instantFrom(dueAt, zone) ?? '', text: text.trim() } }),
  });
  return (
    <FormSheet name="move" title={t('moveTitle')} hint={t('moveHint')} submitLabel={t('moveSend')} element={element} onSubmit={submit}>
      <DueField label={t('promiseBy')} error={missing.dueAt && t(missing.dueAt)} value={draft.dueAt} onTime={(dueAt) => change({ dueAt })} />
      <TextField label={t('reason')} error={missing.text && t(missing.text)} lines={2} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
