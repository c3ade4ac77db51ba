import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Corrects something that was said as binding; the customer sees both versions and the reason. */
export function CorrectStatementForm() {
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'correct-statement',
    initial: () => ({ statement: '', text: '', reason: '' }),
    check: ({ text, reason }) => ({
      ...(text.trim() === '' && { text: 'missingText' as const }),
      ...(reason.trim() === '' && { reason: 'missingReason' as const }),
    }),
    gift: ({ statement, text, reason }) => ({ kind: 'statement.correct', body: { statement, text: text.trim(), reason: reason.trim() } }),
  });
  return (
    <FormSheet name="correct-statement" title={t('statementCorrect')} hint={t('statementCorrectHint')} submitLabel={t('statementCorrect')} element={element} onSubmit={submit}>
      <TextField label={t('statementNow')} error={missing.text && t(missing.text)} lines={2} value={draft.text} onText={(text) => change({ text })} />
      <TextField label={t('reason')} error={missing.reason && t(missing.reason)} lines={2} value={draft.reason} onText={(reason) => change({ reason })} />
    </FormSheet>
  );
}
