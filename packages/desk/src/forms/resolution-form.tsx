import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm, written, type Missing } from './use-form.ts';

/** Proposes that the concern is settled: what was done about each of its points. A point without an answer stops it. */
export function ResolutionForm() {
  const { conversation: { understanding }, workspace } = useOpenCase();
  const t = useWords();
  const points = understanding?.points ?? [];
  const { draft, missing, element, change, submit } = useForm({
    name: 'resolution',
    initial: () => ({ answers: {}, text: '' }),
    check: ({ answers }): Missing => Object.fromEntries(points.filter(({ id }) => written(answers[id] ?? '') === undefined).map(({ id }) => [id, 'missingPointAnswer' as const])),
    gift: ({ answers, text }) => {
      const words = written(text);
      return { kind: 'case.propose-resolution', body: { answers: points.map(({ id }) => ({ point: id, text: (answers[id] ?? '').trim() })), ...(words !== undefined && { text: words }) } };
    },
  });
  if (points.length === 0) {
    return (
      <div class="sheet">
        <h2 class="strong">{t('resolve')}</h2>
        <p class="m">{t('resolveFirstUnderstand')}</p>
        <div class="sheet-foot">
          <button type="button" onClick={() => workspace.closeForm()}>{t('cancel')}</button>
          <button type="button" class="primary" onClick={() => workspace.openForm('understanding')}>{t('restate')}</button>
        </div>
      </div>
    );
  }
  return (
    <FormSheet name="resolution" title={t('resolve')} hint={t('resolveHint')} submitLabel={t('resolveSend')} element={element} onSubmit={submit}>
      {points.map(({ id, text }) => (
        <div key={id} class="answered-point">
          <p class="binding">{text}</p>
          <TextField label={t('whatWasDone')} error={missing[id] && t(missing[id])} lines={2} value={draft.answers[id] ?? ''} onText={(words) => change(({ answers }) => ({ answers: { ...answers, [id]: words } }))} />
        </div>
      ))}
      <TextField label={t('wordsOptional')} lines={2} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
