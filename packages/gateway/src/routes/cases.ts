import { casesPageSchema, entriesPageSchema, pins, RULES, snapshotSchema, type Mark } from '@faden/protocol';
import * as v from 'valibot';

import { caseSummary, markOf } from '../core/inbox-row.ts';
import { wireEntry } from '../core/wire-entry.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import type { CaseRecord, SealedEntry } from '../ports/write.ts';
import { readableCase } from './case-access.ts';

const PAGE = 50;
const TAIL = 50;
const MOST_ENTRIES = 200;

/** `GET /v1/cases`: the caller's own. */
export const listCases = route({
  method: 'GET',
  path: '/v1/cases',
  summary: 'The caller\'s cases, the latest changed first, paged.',
  who: 'customer',
  query: v.object({ cursor: v.optional(v.string()) }),
  answers: { 200: casesPageSchema },
  answer: async ({ principal: { site, ids }, query }, { store }) => {
    const rows = await store.rows.casesOf(site, ids, { limit: PAGE, ...(query.cursor === undefined ? {} : { after: readCursor(query.cursor) }) });
    const heads = await store.timeline.heads(rows.map(({ id }) => id));
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { status: 200, body: { cases: rows.map((row) => caseSummary(store.timeline.epoch, row, heads.get(row.id))), ...(last === undefined ? {} : { cursor: writeCursor(last) }) } };
  },
});

/** `GET /v1/cases/{case}/snapshot`: the newest of a case, all of one moment. */
export const readSnapshot = route({
  method: 'GET',
  path: '/v1/cases/{case}/snapshot',
  summary: 'State, last entries and the older ones the state points at.',
  who: 'reader',
  answers: { 200: snapshotSchema },
  answer: ({ principal, params }, { store, erasures }) => erasures.read(params.case ?? '', async () => {
    const record = await readableCase(store, principal, params.case ?? '');
    const { timeline } = store;
    const tail = await timeline.page(record.id, 'public', { before: record.heads.public.seq + 1, limit: TAIL });
    const older = pins(record.state).filter((seq) => seq < (tail[0]?.seq ?? 0));
    const pinned = older.length === 0 ? [] : await timeline.at(record.id, older);
    const read = await store.registers.read(record.id);
    const mark = markOf(timeline.epoch, record.heads);
    return { status: 200, body: { mark, rules: RULES, state: record.state, tail: tail.map(wireEntry), pinned: pinned.map(wireEntry), registers: { read } } };
  }),
});

const seqSchema = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/** `GET /v1/cases/{case}/entries`: a page of a stream. */
export const readEntries = route({
  method: 'GET',
  path: '/v1/cases/{case}/entries',
  summary: 'A page of a timeline, oldest first: after a seq, before one, or the last ones. `stream=internal` for agents.',
  who: 'reader',
  query: v.object({ after: v.optional(seqSchema), before: v.optional(seqSchema), limit: v.optional(seqSchema), stream: v.optional(v.picklist(['public', 'internal'])) }),
  answers: { 200: entriesPageSchema },
  answer: async ({ principal, params, query }, { store: { timeline }, store, erasures }) => {
    const kind = query.stream ?? 'public';
    const record = await readableCase(store, principal, params.case ?? '', kind);
    const limit = Math.min(MOST_ENTRIES, Math.max(1, query.limit ?? PAGE));
    const entries = await erasures.read(record.id, () => timeline.page(record.id, kind, { limit, ...(query.after === undefined ? {} : { after: query.after }), ...(query.before === undefined ? {} : { before: query.before }) }));
    return { status: 200, body: { mark: markOfPage(timeline.epoch, record.heads[kind], entries, query.after), entries: entries.map(wireEntry) } };
  },
});

/** Where the page ends; an empty one ends at the head, or at the beginning when nothing comes before. */
function markOfPage(epoch: string, head: CaseRecord['heads']['public'], entries: readonly SealedEntry[], after: number | undefined): Mark {
  const last = entries.at(-1);
  if (last !== undefined) return [epoch, last.seq, last.hash];
  return after === undefined ? [epoch, 0, ''] : [epoch, head.seq, head.hash];
}
