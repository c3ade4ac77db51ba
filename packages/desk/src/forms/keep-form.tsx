import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Says that a promise was kept, with what shows it. */
export function KeepForm() {
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'keep',
    initial: () => ({ commitment: '', text: '' }),
    check: ({ text }) => ({ ...(text.trim() === '' && { text: 'missingEvidence' as const }) }),
    gift: ({ commitment, text }) => ({ kind: 'commitment.keep', body: { commitment, text: text.trim() } }),
  });
  return (
    <FormSheet name="keep" title={t('keepTitle')} hint={t('seenByCustomer')} submitLabel={t('keepSend')} element={element} onSubmit={submit}>
      <TextField label={t('keepWhat')} hint={t('keepWhatHint')} error={missing.text && t(missing.text)} lines={2} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
