import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm, written } from './use-form.ts';

/** Declines an offered case, with a word for whoever offered it. */
export function DeclineForm() {
  const { conversation: { handover, owner } } = useOpenCase();
  const t = useWords();
  const { draft, element, change, submit } = useForm({
    name: 'decline',
    initial: () => ({ text: '' }),
    check: () => ({}),
    gift: ({ text }) => {
      const words = written(text);
      return { kind: 'handover.decline', body: { handover: handover?.name ?? '', ...(words !== undefined && { text: words }) } };
    },
  });
  return (
    <FormSheet name="decline" title={t('declineTitle')} hint={owner && t('staysWith', { name: owner.name })} submitLabel={t('declineSend')} element={element} onSubmit={submit}>
      <TextField label={t('wordsOptional')} lines={2} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
