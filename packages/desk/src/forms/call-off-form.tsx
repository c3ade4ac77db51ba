import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Calls a promised call off, with the reason the customer reads. */
export function CallOffForm() {
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'call-off',
    initial: () => ({ callback: '', text: '' }),
    check: ({ text }) => ({ ...(text.trim() === '' && { text: 'missingReason' as const }) }),
    gift: ({ callback, text }) => ({ kind: 'callback.cancel', body: { callback, reason: 'agent', text: text.trim() } }),
  });
  return (
    <FormSheet name="call-off" title={t('callOff')} hint={t('callOffHint')} submitLabel={t('callOff')} element={element} onSubmit={submit}>
      <TextField label={t('reason')} error={missing.text && t(missing.text)} lines={2} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
