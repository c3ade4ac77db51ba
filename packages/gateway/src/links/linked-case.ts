import { guardedRules, pins, viewOf, type CaseView, type LinkedCase, type SiteProfile, type TimelineItem } from '@faden/protocol';

import { wireEntry } from '../core/wire-entry.ts';
import type { Timeline } from '../ports/timeline.ts';
import type { CaseRecord } from '../ports/write.ts';

const WINDOW = 50;
const SHOWN = 20;

/** Kinds that say nothing by themselves in a short account. */
const silent: ReadonlySet<string> = new Set(['agent.introduced', 'case.update-promised', 'message.edited', 'message.redacted', 'export.made', 'delivery.reported', 'fact.recorded', 'fact.requested']);

/** A case in short, as a page without the widget shows it to its customer. */
export async function linkedCase(timeline: Timeline, record: CaseRecord, site: SiteProfile): Promise<LinkedCase> {
  const view = await viewed(timeline, record, site);
  const { reference } = record.row.inbox;
  return {
    case: record.id,
    site: record.site,
    siteName: site.name,
    ...(site.telephone === undefined ? {} : { telephone: site.telephone }),
    zone: site.calendar.timeZone,
    reference,
    lang: record.state.case.lang || (site.languages[0] ?? 'en'),
    status: view.status ?? 'received',
    openedAt: view.openedAt,
    ...(view.owner === undefined ? {} : { owner: view.owner }),
    nextStep: view.nextStep,
    nextUpdateBy: view.nextUpdateBy,
    open: view.status !== 'withdrawn' && view.status !== 'merged',
    promises: view.commitments.map(promiseOf),
    calls: view.callbacks.filter(({ endedAt }) => endedAt === undefined).map(({ status, window }) => ({ status, ...(window && { window }) })),
    timeline: view.timeline.filter(({ entry }) => !silent.has(entry.kind)).slice(-SHOWN).map((item) => lineOf(item, view)),
  };
}

async function viewed(timeline: Timeline, { id, state, heads, customer }: CaseRecord, site: SiteProfile): Promise<CaseView> {
  const tail = await timeline.page(id, 'public', { before: heads.public.seq + 1, limit: WINDOW });
  const first = tail[0]?.seq ?? 0;
  const older = pins(state).filter((seq) => seq < first);
  const pinned = older.length === 0 ? [] : await timeline.at(id, older);
  return viewOf({
    id, state,
    window: tail.map(wireEntry), pinned: pinned.map(wireEntry), hasOlder: first > 1, pending: [],
    rules: guardedRules.customer,
    context: { actor: { role: 'customer', actor: customer, assurance: 'grant' }, channel: 'chat', site },
  });
}

const promiseOf = ({ status, text, dueAt, settledAt, proposal }: CaseView['commitments'][number]): LinkedCase['promises'][number] =>
  ({ status, dueAt, ...(text !== undefined && { text }), ...(settledAt !== undefined && { settledAt }), ...(proposal && { proposed: proposal.dueAt }) });

function lineOf({ entry, versions }: TimelineItem, { cards }: CaseView): LinkedCase['timeline'][number] {
  const { kind, at, by } = entry;
  const name = cards[by.actor]?.name;
  const body: { readonly text?: unknown; readonly to?: { readonly name?: unknown } } = entry.body === null ? {} : (entry.body as object);
  const said = versions?.at(-1)?.text ?? body.to?.name ?? body.text;
  return { kind, at, role: by.role, ...(name !== undefined && { name }), ...(typeof said === 'string' && { text: said }) };
}
