import type { DeskAgent, InboxRow } from '@faden/protocol';
import { useEffect, useState } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import { useWords } from '../words/use-words.ts';
import { BrandSection } from './brand-section.tsx';
import { moveInList } from './move-in-list.ts';

type Pages =
  | { readonly state: 'loading' | 'failed'; readonly rows: readonly InboxRow[] }
  | { readonly state: 'shown'; readonly rows: readonly InboxRow[]; readonly next: string | undefined };

/** Cases that have ended, the last ended first, page by page. */
export function EndedCases({ me }: { readonly me: DeskAgent }) {
  const { desk } = useModel();
  const t = useWords();
  const [pages, setPages] = useState<Pages>({ state: 'loading', rows: [] });
  const load = (before: readonly InboxRow[], cursor?: string): void => {
    setPages({ state: 'loading', rows: before });
    desk.ended(cursor === undefined ? {} : { cursor }).then(
      (page) => setPages({ state: 'shown', rows: [...before, ...page.cases], next: page.cursor }),
      () => setPages({ state: 'failed', rows: before }),
    );
  };
  useEffect(() => load([]), [desk]);
  const groups = me.sites.map((site) => {
    const rows = pages.rows.filter((row) => row.site === site);
    return { site, count: rows.length, topics: [{ rows }] };
  });
  return (
    <nav class="inbox" aria-label={t('endedCases')}>
      <div class="inbox-head"><h1 class="lead">{t('endedCases')}</h1></div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys move between the buttons inside, which are reachable by Tab as well. */}
      <div class="inbox-list" onKeyDown={moveInList}>
        {pages.state !== 'loading' && groups.map((group) => <BrandSection key={group.site} group={group} me={me} />)}
        {pages.state === 'loading' && <p class="s muted none" role="status">{t('loading')}</p>}
        {pages.state === 'failed' && <p class="s broken none" role="alert">{t('endedFailed')} <button type="button" class="link" onClick={() => load(pages.rows)}>{t('tryAgain')}</button></p>}
        {pages.state === 'shown' && pages.next !== undefined && <button type="button" class="more-ended" onClick={() => load(pages.rows, pages.next)}>{t('showMore')}</button>}
      </div>
    </nav>
  );
}
