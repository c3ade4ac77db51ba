import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Puts the answer of the company or an expert into the case; with several questions open, says which one it answers. */
export function ConsultAnswerForm() {
  const { conversation } = useOpenCase();
  const { deadline } = useTimes();
  const t = useWords();
  const { consults } = conversation;
  const { draft, missing, element, change, submit } = useForm({
    name: 'consult-answer',
    initial: () => ({ consult: consults[0]?.name ?? '', text: '' }),
    check: ({ consult, text }) => ({
      ...(consult === '' && { consult: 'missingConsult' as const }),
      ...(text.trim() === '' && { text: 'missingAnswer' as const }),
    }),
    gift: ({ consult, text }) => ({ kind: 'consult.answer', body: { consult, text: text.trim() } }),
  });
  const options = consults.map(({ name, to, dueAt }) => ({ value: name, label: to, detail: t('dueBy', { when: deadline(dueAt) }) }));
  return (
    <FormSheet name="consult-answer" title={t('consultAnswer')} hint={t('seenByCustomer')} submitLabel={t('consultAnswerSend')} element={element} onSubmit={submit}>
      {options.length > 1 && <Choice label={t('whichQuestion')} options={options} value={draft.consult} error={missing.consult && t(missing.consult)} onChoose={(consult) => change({ consult })} />}
      <TextField label={t('theAnswer')} error={missing.text && t(missing.text)} lines={3} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
