import type { AgentCommands } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { statusWord } from '../case/status-word.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';
import { isAhead } from './consult-form.tsx';
import { dueInWorkingDays, instantFrom } from './due.ts';
import { DueField } from './due-field.tsx';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

type Target = AgentCommands['case.change-status']['to'];
const targets: readonly Target[] = ['in-progress', 'waiting-customer', 'waiting-company', 'waiting-third-party'];
const isTarget = (text: string): text is Target => (targets as readonly string[]).includes(text);

/** Says in whose hands the case is now, why, and when the customer hears from us again. */
export function StatusForm() {
  const { conversation, site: { profile } } = useOpenCase();
  const { now, zone } = useTimes();
  const t = useWords();
  const { draft, missing, element, change, submit } = useForm({
    name: 'status',
    initial: () => ({ to: '', text: '', nextUpdateBy: dueInWorkingDays(profile, profile.policies.nextUpdateDays, now, zone) }),
    check: ({ to, text, nextUpdateBy }) => ({
      ...(!isTarget(to) && { to: 'missingStatus' as const }),
      ...(text.trim() === '' && { text: 'missingReason' as const }),
      ...(!isAhead(nextUpdateBy, zone, now) && { nextUpdateBy: 'missingDue' as const }),
    }),
    gift: ({ to, text, nextUpdateBy }) => {
      const due = instantFrom(nextUpdateBy, zone);
      return { kind: 'case.change-status', body: { to: isTarget(to) ? to : 'in-progress', text: text.trim(), ...(due && { nextUpdateBy: due }) } };
    },
  });
  const options = targets.filter((target) => target !== conversation.status).map((target) => ({ value: target, label: statusWord(target, profile.name, t) }));
  return (
    <FormSheet name="status" title={t('changeStatus')} hint={t('seenByCustomer')} submitLabel={t('changeStatusSend')} element={element} onSubmit={submit}>
      <Choice label={t('newStatus')} options={options} value={draft.to} error={missing.to && t(missing.to)} onChoose={(to) => change({ to })} />
      <TextField label={t('reason')} error={missing.text && t(missing.text)} lines={2} value={draft.text} onText={(text) => change({ text })} />
      <DueField label={t('nextUpdateBy')} error={missing.nextUpdateBy && t(missing.nextUpdateBy)} value={draft.nextUpdateBy} onTime={(nextUpdateBy) => change({ nextUpdateBy })} />
    </FormSheet>
  );
}
