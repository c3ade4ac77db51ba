import type { DeskAgent } from '@faden/protocol';
import { useId } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import { topicLabel } from '../case/topic-label.ts';
import { brandClass } from '../look/adopt.ts';
import { Monogram } from '../look/monogram.tsx';
import { useWords } from '../words/use-words.ts';
import { InboxItem } from './inbox-item.tsx';
import type { BrandGroup } from './order.ts';

/** One brand's cases under its monogram and name, in its own colours. */
export function BrandSection({ group, me }: { readonly group: BrandGroup; readonly me: DeskAgent }) {
  const { sites, preferences } = useModel();
  const t = useWords();
  const id = useId();
  const profile = sites.known.value[group.site]?.profile;
  const list = useId();
  return (
    <section class={`brand ${brandClass(group.site)}`} aria-labelledby={id}>
      <h2 id={id} class="strong brand-name">
        <Monogram letters={profile?.prefix ?? ''} />
        <span class="accent">{profile?.name ?? group.site}</span>
        <span class="s muted number">{group.count}</span>
      </h2>
      {group.count === 0 && <p class="s muted none">{t('noCases')}</p>}
      {group.topics.map(({ topic, rows }) => (
        <div key={topic ?? ''}>
          {topic !== undefined && profile && <h3 id={`${list}-${topic}`} class="xs strong muted topic">{topicLabel(profile, topic, preferences.value.lang)}</h3>}
          <ul aria-labelledby={topic === undefined ? id : `${list}-${topic}`}>
            {rows.map((row) => <li key={row.id}><InboxItem row={row} me={me} /></li>)}
          </ul>
        </div>
      ))}
    </section>
  );
}
