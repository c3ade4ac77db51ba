import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Says something as binding: the customer can rely on it, and it can only be corrected openly. */
export function StatementForm() {
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'statement',
    initial: () => ({ text: '' }),
    check: ({ text }) => ({ ...(text.trim() === '' && { text: 'missingText' as const }) }),
    gift: ({ text }) => ({ kind: 'statement.give', body: { text: text.trim() } }),
  });
  return (
    <FormSheet name="statement" title={t('statementTitle')} hint={t('statementHint')} submitLabel={t('statementSend')} element={element} onSubmit={submit}>
      <TextField label={t('statementWhat')} hint={t('statementWhatHint')} error={missing.text && t(missing.text)} lines={2} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
