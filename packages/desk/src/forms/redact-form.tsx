import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm, written } from './use-form.ts';

/** Removes a message for everybody. Its place and, for a supervisor, the public reason stay. */
export function RedactForm() {
  const { me } = useOpenCase();
  const t = useWords();
  const supervises = me.role === 'supervisor';
  const { draft, missing, element, change, submit } = useForm({
    name: 'redact',
    initial: () => ({ message: '', reason: '' }),
    check: ({ reason }) => ({ ...(supervises && reason.trim() === '' && { reason: 'missingReason' as const }) }),
    gift: ({ message, reason }) => {
      const words = written(reason);
      return { kind: 'message.redact', body: { message, ...(words !== undefined && { reason: words }) } };
    },
  });
  return (
    <FormSheet name="redact" title={t('redactTitle')} hint={t('redactHint')} submitLabel={t('redactSend')} element={element} onSubmit={submit}>
      <TextField label={t(supervises ? 'reason' : 'reasonOptional')} hint={t('seenByCustomer')} error={missing.reason && t(missing.reason)} value={draft.reason} onText={(reason) => change({ reason })} />
    </FormSheet>
  );
}
