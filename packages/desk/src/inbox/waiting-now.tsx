import type { DeskAgent, InboxRow } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';

/** How many customers wait for an answer, by brand, and the longest of them. */
export function WaitingNow({ rows, me }: { readonly rows: readonly InboxRow[]; readonly me: DeskAgent }) {
  const { sites } = useModel();
  const { since } = useTimes();
  const t = useWords();
  return (
    <section class="waiting-now" aria-label={t('waitingNow')}>
      <h2 class="xs strong muted">{t('waitingNow')}</h2>
      <dl>
        {me.sites.map((site) => {
          const waiting = rows.flatMap((row) => (row.site === site && row.waitingSince !== null ? [row.waitingSince] : [])).toSorted();
          return (
            <div key={site}>
              <dt>{sites.known.value[site]?.profile.name ?? site}</dt>
              <dd class="number tied">{waiting[0] === undefined ? t('nobody') : t('waitingLongest', { n: waiting.length, time: since(waiting[0]) })}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
