import { firstInLine, placeOfCall, placeOfWords } from '../core/line.ts';
import type { LineMember, RowCursor, RowPage, Rows } from '../ports/rows.ts';
import type { CaseRow } from '../ports/write.ts';
import { listAnnouncements } from './memory-announcements.ts';
import { countClaim, type MemoryCases } from './memory-cases.ts';

/** The reference look-ups: a pass over all rows each. */
export function createMemoryRows(all: MemoryCases): Rows {
  const rows = (): CaseRow[] => [...all.cases.values()].map(({ record }) => record.row);
  return {
    byId: async (caseIds) => caseIds.flatMap((id) => all.cases.get(id)?.record.row ?? []),
    byReference: async (site, reference) => rows().find((row) => row.site === site && row.inbox.reference === reference),
    casesOf: async (site, customers, page) => paged(rows().filter((row) => row.site === site && customers.includes(row.customer)), page),
    inbox: async ({ sites, topic, open }, page) =>
      paged(rows().filter((row) => sites.includes(row.site) && row.open === open && (topic === undefined || row.inbox.topic === topic)), page),
    due: async (now, limit) => rows()
      .filter(({ dueAt }) => dueAt !== null && dueAt <= now)
      .toSorted((a, b) => compare(a.dueAt ?? '', b.dueAt ?? '') || compare(a.id, b.id))
      .slice(0, limit),
    waiting: async (site, topic) => rows().filter((row) => row.site === site && row.open && row.inbox.topic === topic && row.inbox.waitingSince !== null).length,
    owingCalls: async (sites, limit) => rows()
      .filter((row) => row.open && sites.includes(row.site) && firstCall(row) !== undefined)
      .toSorted((a, b) => compare(firstCall(a) ?? '', firstCall(b) ?? '') || compare(a.id, b.id))
      .slice(0, limit),
    inLine: async (site, topic, except) => rows().filter((row) => row.id !== except && row.site === site && row.open && standsInLine(row, topic)).length,
    line: async (site, topic, limit) => firstInLine(rows().filter((row) => row.site === site && row.open).flatMap((row) => membersOf(row, topic)), limit),
    claimed: async (key, now) => countClaim(all, key, now),
    claimedEach: async (keys, now) => new Map(keys.map((key) => [key, countClaim(all, key, now)] as const).filter(([, count]) => count > 0)),
    announcements: async (query) => listAnnouncements(all.announcements, query),
    sharedFile: async (file) => all.files.get(file),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const standsInLine = ({ inbox }: CaseRow, topic: string): boolean =>
  (inbox.topic === topic && inbox.waitingSince !== null) || (inbox.callbacks ?? []).some((call) => call.topic === topic && call.status === 'queued');

const membersOf = ({ id, customer, inbox }: CaseRow, topic: string): readonly LineMember[] => [
  ...(inbox.topic === topic && inbox.waitingSince !== null ? [{ case: id, customer, place: placeOfWords(id, inbox.waitingSince) }] : []),
  ...(inbox.callbacks ?? []).filter((call) => call.topic === topic && call.status === 'queued').map((call) => ({ case: id, customer, place: placeOfCall(call) })),
];

const firstCall = ({ inbox }: CaseRow): string | undefined => inbox.callbacks?.map(({ dueAt }) => dueAt).toSorted()[0];

const newestFirst = (a: RowCursor, b: RowCursor): number => compare(b.updatedAt, a.updatedAt) || compare(b.id, a.id);

function paged(rows: readonly CaseRow[], { limit, after }: RowPage): readonly CaseRow[] {
  return rows.toSorted(newestFirst).filter((row) => after === undefined || newestFirst(after, row) < 0).slice(0, limit);
}
