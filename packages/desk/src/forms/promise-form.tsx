import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { isAhead } from './consult-form.tsx';
import { dueInWorkingDays, instantFrom } from './due.ts';
import { DueField } from './due-field.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** What happens next: a promise with a due time, which the customer sees; or only whose turn it is. */
export function PromiseForm() {
  const { site: { profile }, workspace } = useOpenCase();
  const { now, zone } = useTimes();
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'promise',
    initial: () => ({ text: '', dueAt: dueInWorkingDays(profile, profile.policies.nextUpdateDays, now, zone) }),
    check: ({ text, dueAt }) => ({
      ...(text.trim() === '' && { text: 'missingPromise' as const }),
      ...(!isAhead(dueAt, zone, now) && { dueAt: 'missingDue' as const }),
    }),
    gift: ({ text, dueAt }) => ({ kind: 'commitment.make', body: { text: text.trim(), dueAt: instantFrom(dueAt, zone) ?? '' } }),
  });
  return (
    <FormSheet name="promise" title={t('promiseTitle')} hint={t('promiseHint')} submitLabel={t('promiseSend')} element={element} onSubmit={submit}>
      <TextField label={t('promiseWhat')} hint={t('promiseWhatHint')} error={missing.text && t(missing.text)} lines={2} value={draft.text} onText={(text) => change({ text })} />
      <DueField label={t('promiseBy')} error={missing.dueAt && t(missing.dueAt)} value={draft.dueAt} onTime={(dueAt) => change({ dueAt })} />
      <button type="button" class="link s" onClick={() => workspace.openForm('status')}>{t('promiseNothing')}</button>
    </FormSheet>
  );
}
