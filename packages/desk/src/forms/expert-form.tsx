import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';
import { isAhead } from './consult-form.tsx';
import { dueInWorkingDays, instantFrom } from './due.ts';
import { DueField } from './due-field.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';
import { useReceivers } from './use-receivers.ts';

/** Asks a colleague who knows more; the case stays with its owner. */
export function ExpertForm() {
  const { me, site } = useOpenCase();
  const colleagues = useReceivers([me.id]);
  const { now, zone } = useTimes();
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'expert',
    initial: () => ({ to: '', question: '', dueAt: dueInWorkingDays(site.profile, site.profile.policies.consultDays, now, zone) }),
    check: ({ to, question, dueAt }) => ({
      ...(to === '' && { to: 'missingReceiver' as const }),
      ...(question.trim() === '' && { question: 'missingQuestion' as const }),
      ...(!isAhead(dueAt, zone, now) && { dueAt: 'missingDue' as const }),
    }),
    gift: ({ to, question, dueAt }) => {
      const due = instantFrom(dueAt, zone);
      return { kind: 'consult.ask', body: { of: 'expert', to, question: question.trim(), ...(due && { dueAt: due }) } };
    },
  });
  return (
    <FormSheet name="expert" title={t('askExpert')} hint={t('askExpertHint')} submitLabel={t('ask')} element={element} onSubmit={submit}>
      <Choice label={t('askWhom')} options={colleagues} value={draft.to} error={missing.to && t(missing.to)} onChoose={(to) => change({ to })} />
      <TextField label={t('question')} error={missing.question && t(missing.question)} lines={3} value={draft.question} onText={(question) => change({ question })} />
      <DueField label={t('answerDue')} error={missing.dueAt && t(missing.dueAt)} value={draft.dueAt} onTime={(dueAt) => change({ dueAt })} />
    </FormSheet>
  );
}
