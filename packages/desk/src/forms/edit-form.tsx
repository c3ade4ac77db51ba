import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Changes an own message the customer has not read yet; both versions stay visible. */
export function EditForm() {
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'edit',
    initial: () => ({ message: '', text: '' }),
    check: ({ text }) => ({ ...(text.trim() === '' && { text: 'missingText' as const }) }),
    gift: ({ message, text }) => ({ kind: 'message.edit', body: { message, text: text.trim() } }),
  });
  return (
    <FormSheet name="edit" title={t('editTitle')} hint={t('editHint')} submitLabel={t('save')} element={element} onSubmit={submit}>
      <TextField label={t('yourMessage')} error={missing.text && t(missing.text)} lines={3} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
