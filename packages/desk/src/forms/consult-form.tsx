import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { dueInWorkingDays, instantFrom } from './due.ts';
import { DueField } from './due-field.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Asks the company itself, with a due time the customer sees; the case stays with its owner. */
export function ConsultForm() {
  const { site: { profile } } = useOpenCase();
  const { now, zone } = useTimes();
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'consult',
    initial: () => ({ question: '', dueAt: dueInWorkingDays(profile, profile.policies.consultDays, now, zone) }),
    check: ({ question, dueAt }) => ({
      ...(question.trim() === '' && { question: 'missingQuestion' as const }),
      ...(!isAhead(dueAt, zone, now) && { dueAt: 'missingDue' as const }),
    }),
    gift: ({ question, dueAt }) => {
      const due = instantFrom(dueAt, zone);
      return { kind: 'consult.ask', body: { of: 'company', question: question.trim(), ...(due && { dueAt: due }) } };
    },
  });
  return (
    <FormSheet name="consult" title={t('askCompany', { brand: profile.name })} hint={t('askCompanyHint', { brand: profile.name })} submitLabel={t('ask')} element={element} onSubmit={submit}>
      <TextField label={t('question')} error={missing.question && t(missing.question)} lines={3} value={draft.question} onText={(question) => change({ question })} />
      <DueField label={t('answerDue')} hint={t('askTo', { name: profile.companyContact })} error={missing.dueAt && t(missing.dueAt)} value={draft.dueAt} onTime={(dueAt) => change({ dueAt })} />
    </FormSheet>
  );
}

/** Says whether a field holds a moment that is still to come. */
export function isAhead(local: string, zone: string, now: number): boolean {
  const instant = instantFrom(local, zone);
  return instant !== undefined && Date.parse(instant) > now;
}
