import type { Entry, InternalKind } from '@faden/protocol';

import { useNames } from '../case/use-names.ts';
import { Sign } from '../look/sign.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { Row } from './row.tsx';

/** An entry of the second stream, which no customer sees: set apart by ground, edge, sign and words. The thread passes without a knot. */
export function InternalRow({ entry }: { readonly entry: Entry<InternalKind> }) {
  const names = useNames();
  const { moment, deadline } = useTimes();
  const t = useWords();
  const alarm = entry.kind === 'alarm.raised';
  const text = alarm
    ? [entry.body && t(`alarm_${entry.body.code}`), entry.body?.dueAt && t('wasDue', { when: deadline(entry.body.dueAt) })].filter(Boolean).join(' ')
    : (entry.body?.text ?? t('contentRemoved'));
  return (
    <Row tie="line" class="internal">
      <div class="note">
        <p class="card-title">
          <span class="xs strong with-sign"><Sign name={alarm ? 'warning' : 'lock'} size="small" />{t(alarm ? 'alarm' : entry.kind === 'suggestion.made' ? 'suggestion' : 'noteBy', { name: names.within(entry.by) })}</span>
          <time class="xs muted number" dateTime={entry.at}>{moment(entry.at)}</time>
        </p>
        <p class="m prose">{text}</p>
      </div>
    </Row>
  );
}
