import { type InboxPage, type InboxRow, isEnded } from '@faden/protocol';

import type { Call } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';
import { createValue, type Value } from '../observe/value.ts';

/** The open cases of an agent's sites. */
export interface Inbox {
  readonly rows: Value<readonly InboxRow[]>;
  /** Any row this desk has seen, open or ended. */
  row(caseId: string): InboxRow | undefined;
  /** A row has changed; older news than what is known is left out. */
  hint(row: InboxRow): void;
  /** Reads all pages; hints may have been lost. */
  refresh(): Promise<void>;
  /** Reads again every so often until it is stopped. */
  keepFresh(): () => void;
  ended(query: { readonly site?: string; readonly cursor?: string }): Promise<InboxPage>;
  reset(): void;
}

/** What {@link createInbox} needs. */
export interface InboxDeps {
  readonly call: Call;
  readonly timers: Timers;
  /** A row says where its case stands. */
  onRow(row: InboxRow): void;
}

/** With every hint lost, an inbox is this old at most. */
const REFRESH_MS = 15_000;
const MOST_PAGES = 20;

/** An empty inbox. */
export function createInbox({ call, timers, onRow }: InboxDeps): Inbox {
  const rows = createValue<readonly InboxRow[]>([]);
  const known = new Map<string, InboxRow>();
  let heard = new Set<string>();

  const show = (): void => rows.set([...known.values()].filter((row) => !isEnded(row.status)).sort(byWaiting));

  function take(row: InboxRow): void {
    const before = known.get(row.id);
    if (before && before.mark[0] === row.mark[0] && before.mark[1] > row.mark[1]) return;
    known.set(row.id, row);
    onRow(row);
  }

  async function refresh(): Promise<void> {
    heard = new Set();
    const { cases } = await readPages(call, 'state=open', MOST_PAGES);
    const open = new Set(cases.map((row) => row.id));
    // What is open here but not there has ended, unless it was heard of while the pages were read.
    for (const row of rows.value) if (!open.has(row.id) && !heard.has(row.id)) known.delete(row.id);
    for (const row of cases) take(row);
    show();
  }

  return {
    rows,
    row: (caseId) => known.get(caseId),
    hint(row) {
      heard.add(row.id);
      take(row);
      show();
    },
    refresh,
    keepFresh() {
      let stop = (): void => undefined;
      const again = (): void => {
        stop = timers.after(REFRESH_MS, () => {
          again();
          refresh().catch(() => undefined);
        });
      };
      again();
      return () => stop();
    },
    async ended({ site, cursor }) {
      const query = [...(site === undefined ? [] : [`site=${encodeURIComponent(site)}`]), ...(cursor === undefined ? [] : [`cursor=${encodeURIComponent(cursor)}`])];
      const page = await readPages(call, ['state=ended', ...query].join('&'), 1);
      for (const row of page.cases) take(row);
      show();
      return page;
    },
    reset() {
      known.clear();
      rows.set([]);
    },
  };
}

/** Rows of so many pages, and where the next one begins. */
async function readPages(call: Call, query: string, most: number): Promise<InboxPage> {
  const cases: InboxRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < most && (page === 0 || cursor !== undefined); page++) {
    const answer = await call<InboxPage>({ path: `/desk/inbox?${query}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}` });
    cases.push(...answer.cases);
    cursor = answer.cursor;
  }
  return cursor === undefined ? { cases } : { cases, cursor };
}

/** Who waits longest comes first; then what is due soonest. */
function byWaiting(a: InboxRow, b: InboxRow): number {
  const key = (row: InboxRow): string => (row.waitingSince === null ? `1${row.nextUpdateDue ?? '9'}` : `0${row.waitingSince}`);
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
