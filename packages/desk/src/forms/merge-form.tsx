import type { InboxRow } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { useOpenCase } from '../case/open-case.ts';
import { firstSentence } from '../case/use-subject.ts';
import { useWords } from '../words/use-words.ts';
import type { FormDrafts } from '../workspace/form-drafts.ts';
import { Choice } from './choice.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

const plain = (reference: string): string => reference.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The open cases of the same brand that another could go on in. */
function useOthers(): readonly InboxRow[] {
  const { inbox } = useModel();
  const { conversation } = useOpenCase();
  return inbox.value.filter(({ id, site }) => site === conversation.site && id !== conversation.id);
}

/** The case that is meant: the one chosen, else the one whose reference was written. */
const meant = (others: readonly InboxRow[], { into, reference }: FormDrafts['merge']): InboxRow | undefined =>
  others.find((row) => (plain(reference) === '' ? row.id === into : plain(row.reference) === plain(reference)));

/** Ends this case in favour of another of the same customer; the gateway refuses one of anybody else. */
export function MergeForm() {
  const { conversation: { customer }, site: { profile } } = useOpenCase();
  const t = useWords();
  const others = useOthers();
  const { draft, missing, element, change, submit } = useForm({
    name: 'merge',
    initial: () => ({ into: '', reference: '' }),
    check: (written) => ({ ...(meant(others, written) === undefined && { into: 'missingCase' as const }) }),
    gift: (written) => ({ kind: 'case.merge', body: { into: meant(others, written)?.id ?? '' } }),
  });
  const theirs = others.filter((row) => customer.name !== undefined && row.customer.name === customer.name);
  const options = theirs.map(({ id, reference, subject }) => ({ value: id, label: subject === undefined ? reference : firstSentence(subject), detail: reference }));
  const error = missing.into && t(missing.into, { brand: profile.name });
  return (
    <FormSheet name="merge" title={t('mergeTitle')} hint={t('mergeHint')} submitLabel={t('mergeSend')} element={element} onSubmit={submit}>
      {options.length > 0 && <Choice label={t('mergeWhich')} options={options} value={draft.reference === '' ? draft.into : ''} onChoose={(into) => change({ into, reference: '' })} />}
      <TextField label={t('mergeReference')} error={error} value={draft.reference} onText={(reference) => change({ reference })} />
    </FormSheet>
  );
}
