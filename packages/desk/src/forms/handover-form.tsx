import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';
import { useReceivers } from './use-receivers.ts';

/** Hands a case over warmly: to whom, why, and what they must know. The case stays with its owner until the receiver accepts. */
export function HandoverForm() {
  const { me } = useOpenCase();
  const colleagues = useReceivers([me.id]);
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'handover',
    initial: () => ({ to: '', reason: '', summary: '' }),
    check: ({ to, reason, summary }) => ({
      ...(to === '' && { to: 'missingReceiver' as const }),
      ...(reason.trim() === '' && { reason: 'missingReason' as const }),
      ...(summary.trim() === '' && { summary: 'missingSummary' as const }),
    }),
    gift: ({ to, reason, summary }) => ({ kind: 'handover.offer', body: { to, reason: reason.trim(), summary: summary.trim() } }),
  });
  return (
    <FormSheet name="handover" title={t('handOver')} hint={t('handOverHint')} submitLabel={t('handOverSend')} element={element} onSubmit={submit}>
      <Choice label={t('handOverTo')} options={colleagues} value={draft.to} error={missing.to && t(missing.to)} onChoose={(to) => change({ to })} />
      <TextField label={t('reason')} hint={t('reasonSeen')} error={missing.reason && t(missing.reason)} value={draft.reason} onText={(reason) => change({ reason })} />
      <TextField label={t('summary')} hint={t('summaryHint')} error={missing.summary && t(missing.summary)} lines={3} value={draft.summary} onText={(summary) => change({ summary })} />
    </FormSheet>
  );
}
