import type { DeskAgent, InboxRow } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { firstSentence } from '../case/use-subject.ts';
import { topicLabel } from '../case/topic-label.ts';
import { Sign } from '../look/sign.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { callOf } from './order.ts';
import { rowLine } from './row-line.ts';

/** One case in the inbox: who, what, since when, and what it calls for. */
export function InboxItem({ row, me }: { readonly row: InboxRow; readonly me: DeskAgent }) {
  const { sites, selected, open, preferences } = useModel();
  const times = useTimes();
  const t = useWords();
  const profile = sites.known.value[row.site]?.profile;
  const topic = profile ? topicLabel(profile, row.topic, preferences.value.lang) : row.topic;
  const line = rowLine(row, { me, t, times, brand: profile?.name ?? row.site, call: callOf(row, me) });
  return (
    <button type="button" class="inbox-row" aria-current={selected.value === row.id ? 'true' : undefined} onClick={() => open(row.id)}>
      <span class="inbox-who">
        <span class="m strong">{row.customer.name ?? t('theCustomer')}</span>
        <span class="s muted number tied">{row.waitingSince === null ? (row.nextUpdateDue && times.brief(row.nextUpdateDue)) : times.since(row.waitingSince)}</span>
      </span>
      <span class="m two-lines">{row.subject === undefined ? topic : firstSentence(row.subject)}</span>
      <span class={`s with-sign ${line.tone}`}><Sign name={line.sign} size="small" /><span>{line.text}</span></span>
    </button>
  );
}
