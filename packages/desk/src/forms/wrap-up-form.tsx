import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** What was said in a call, in the agent's words, which the customer reads; then what happens next. */
export function WrapUpForm() {
  const { workspace } = useOpenCase();
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'wrap-up',
    initial: () => ({ callback: '', summary: '' }),
    check: ({ summary }) => ({ ...(summary.trim() === '' && { summary: 'missingCallSummary' as const }) }),
    gift: ({ callback, summary }) => ({ kind: 'callback.complete', body: { callback, summary: summary.trim() } }),
    after: () => workspace.openForm('promise'),
  });
  return (
    <FormSheet name="wrap-up" title={t('wrapUpTitle')} hint={t('wrapUpHint')} submitLabel={t('wrapUpSend')} element={element} onSubmit={submit}>
      <TextField label={t('summary')} error={missing.summary && t(missing.summary)} lines={4} value={draft.summary} onText={(summary) => change({ summary })} />
    </FormSheet>
  );
}
