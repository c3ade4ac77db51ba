import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** A supervisor gives a promise up, with the reason the customer reads; it still counts as broken. */
export function GiveUpForm() {
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'give-up',
    initial: () => ({ commitment: '', reason: '' }),
    check: ({ reason }) => ({ ...(reason.trim() === '' && { reason: 'missingReason' as const }) }),
    gift: ({ commitment, reason }) => ({ kind: 'commitment.give-up', body: { commitment, reason: reason.trim() } }),
  });
  return (
    <FormSheet name="give-up" title={t('giveUpTitle')} hint={t('giveUpHint')} submitLabel={t('promiseGiveUp')} element={element} onSubmit={submit}>
      <TextField label={t('reason')} error={missing.reason && t(missing.reason)} lines={2} value={draft.reason} onText={(reason) => change({ reason })} />
    </FormSheet>
  );
}
