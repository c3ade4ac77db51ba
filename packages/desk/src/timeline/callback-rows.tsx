import type { DrawnEntry } from '@faden/protocol';

import { useNames } from '../case/use-names.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { EventRow } from './event-row.tsx';

/** A call that reached nobody, and when the next one is. */
export function AttemptRow({ entry }: { readonly entry: DrawnEntry<'callback.attempted'> }) {
  const { deadline } = useTimes();
  const t = useWords();
  const { body } = entry;
  if (!body) return null;
  return (
    <EventRow sign="handset" at={entry.at} title={t('toldAttempted', { result: t(`result_${body.result}`) })}>
      {body.nextTryAt !== undefined && <p class="m muted">{t('toldNextTry', { when: deadline(body.nextTryAt) })}</p>}
    </EventRow>
  );
}

/** A call that took place, with what was said in it. */
export function CallRow({ entry }: { readonly entry: DrawnEntry<'callback.completed'> }) {
  const names = useNames();
  const t = useWords();
  return (
    <EventRow sign="handset" at={entry.at} title={t('toldCall', { name: names.within(entry.by) })}>
      {entry.body && <p class="m prose">{entry.body.summary}</p>}
    </EventRow>
  );
}

/** A window in which nobody called. */
export function MissedCallRow({ entry }: { readonly entry: DrawnEntry<'callback.missed'> }) {
  const { moment } = useTimes();
  const t = useWords();
  return entry.body && <EventRow sign="warning" at={entry.at} title={t('toldMissed', { when: moment(entry.body.dueAt) })} />;
}
