import { factsOf, type ReportFact, type SiteProfile } from '@faden/protocol';

import { wireEntry } from '../core/wire-entry.ts';
import type { Erasures } from '../core/erasures.ts';
import type { RowCursor } from '../ports/rows.ts';
import type { Store } from '../ports/store.ts';
import type { CaseRow } from '../ports/write.ts';

const PAGE = 200;

/** What the rows of a report are read from. */
export interface SiteFactsDeps {
  readonly store: Store;
  readonly erasures: Erasures;
}

/** Which rows: of a site, of cases that could count in a period from `from` on, as of `now`. */
export interface SiteFactsAsked {
  readonly site: SiteProfile;
  readonly from: string;
  readonly now: string;
}

/** Everything reports count of a site, made of the entries themselves. */
export async function siteFacts(deps: SiteFactsDeps, { site, from, now }: SiteFactsAsked): Promise<readonly ReportFact[]> {
  const facts: ReportFact[] = [];
  for (const id of await casesSince(deps.store, site.id, from)) {
    const entries = await deps.erasures.read(id, () => wholeCase(deps.store, id));
    facts.push(...factsOf({ id, entries: entries.map(wireEntry) }, site, now));
  }
  return facts;
}

/** All open cases, since what they owe may fall due in any period, and those that ended since `from`. */
async function casesSince({ rows }: Store, site: string, from: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const open of [true, false]) {
    let after: RowCursor | undefined;
    do {
      const page: readonly CaseRow[] = await rows.inbox({ sites: [site], open }, { limit: PAGE, ...(after && { after }) });
      const counted = open ? page : page.filter(({ updatedAt }) => updatedAt >= from);
      counted.forEach(({ id }) => ids.add(id));
      after = counted.length === PAGE ? page.at(-1) : undefined;
    } while (after !== undefined);
  }
  return ids;
}

async function wholeCase({ timeline }: Store, id: string) {
  const all = [...(await timeline.page(id, 'public', { after: 0, limit: PAGE }))];
  for (let got = all.length; got === PAGE;) {
    const next = await timeline.page(id, 'public', { after: all.at(-1)?.seq ?? 0, limit: PAGE });
    all.push(...next);
    got = next.length;
  }
  return all;
}
