import type { AgentCommands } from '@faden/protocol';

import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm, written } from './use-form.ts';

const kinds = ['outage', 'peak', 'hours', 'estimate', 'stated'] as const satisfies readonly AgentCommands['notice.post']['code'][];
type Kind = (typeof kinds)[number];
const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text);

/** Tells the customer something nobody asked: an outage, a peak, other hours, a changed estimate, or words of one's own. */
export function NoticeForm() {
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'notice',
    initial: () => ({ code: '', text: '' }),
    check: ({ code, text }) => ({
      ...(!isKind(code) && { code: 'missingNotice' as const }),
      ...(code === 'stated' && text.trim() === '' && { text: 'missingText' as const }),
    }),
    gift: ({ code, text }) => {
      const words = written(text);
      return { kind: 'notice.post', body: { code: isKind(code) ? code : 'stated', ...(words !== undefined && { text: words }) } };
    },
  });
  const options = kinds.map((value) => ({ value, label: t(`noticeKind_${value}`) }));
  return (
    <FormSheet name="notice" title={t('noticeTitle')} hint={t('noticeHint')} submitLabel={t('noticeSend')} element={element} onSubmit={submit}>
      <Choice label={t('noticeWhat')} options={options} value={draft.code} error={missing.code && t(missing.code)} onChoose={(code) => change({ code })} />
      <TextField label={t('wordsOptional')} error={missing.text && t(missing.text)} lines={2} value={draft.text} onText={(text) => change({ text })} />
    </FormSheet>
  );
}
