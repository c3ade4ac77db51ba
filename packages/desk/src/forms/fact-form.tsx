import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { factName } from './fact-name.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Notes something the customer has said, so that nobody asks for it again; or corrects what was noted. */
export function FactForm() {
  const { conversation: { facts } } = useOpenCase();
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'fact',
    initial: () => ({ name: '', label: '', value: '' }),
    check: ({ label, value }) => ({
      ...(label.trim() === '' && { label: 'missingFactLabel' as const }),
      ...(value.trim() === '' && { value: 'missingFactValue' as const }),
    }),
    gift: ({ name, label, value }) => {
      const known = facts.find((fact) => fact.name === (name === '' ? factName(label) : name));
      return { kind: known ? 'fact.correct' : 'fact.record', body: { name: known?.name ?? factName(label), label: label.trim(), value: value.trim() } };
    },
  });
  return (
    <FormSheet name="fact" title={t(draft.name === '' ? 'noteFact' : 'correctFact')} hint={t('seenByCustomer')} submitLabel={t(draft.name === '' ? 'noteFactSend' : 'correctFactSend')} element={element} onSubmit={submit}>
      <TextField label={t('factLabel')} hint={t('factLabelHint')} error={missing.label && t(missing.label)} maxLength={200} value={draft.label} onText={(label) => change({ label })} />
      <TextField label={t('factValue')} error={missing.value && t(missing.value)} maxLength={2000} value={draft.value} onText={(value) => change({ value })} />
    </FormSheet>
  );
}
