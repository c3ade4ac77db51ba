import { type CaseRow, firstInLine, type LineMember, placeOfCall, placeOfWords, type RowCursor, type RowPage, type Rows } from '@faden/gateway';

import { listAnnouncements } from './announcement-rows.ts';
import { rowsQuery, selectRows } from './case-rows.ts';
import { countClaim } from './commit-write.ts';
import type { Database } from './database.ts';

const BY_ID = rowsQuery('id IN (SELECT value FROM json_each(?))');
const BY_REFERENCE = rowsQuery("site = ? AND json_extract(inbox, '$.reference') = ? LIMIT 1");
const OWING = rowsQuery('site IN (SELECT value FROM json_each(?)) AND call_due_at IS NOT NULL ORDER BY call_due_at, id LIMIT ?');
const DUE = rowsQuery('due_at <= ? ORDER BY due_at, id LIMIT ?');
// Each half goes by an index of its own.
const IN_LINE = `
  SELECT count(*) AS waiting FROM (
    SELECT id FROM cases WHERE site = ?1 AND topic = ?2 AND open = 1 AND waiting_since IS NOT NULL
    UNION SELECT cases.id FROM cases, json_each(inbox, '$.callbacks') AS call WHERE site = ?1 AND call_due_at IS NOT NULL
      AND json_extract(call.value, '$.topic') = ?2 AND json_extract(call.value, '$.status') = 'queued')
  WHERE id <> ?3`;
const WORDS_IN_LINE = 'SELECT id, customer, waiting_since AS since FROM cases WHERE site = ? AND topic = ? AND open = 1 AND waiting_since IS NOT NULL ORDER BY waiting_since, id LIMIT ?';
const CALLS_IN_LINE = `
  SELECT cases.id AS id, customer, call.value AS call FROM cases, json_each(inbox, '$.callbacks') AS call
  WHERE site = ?1 AND call_due_at IS NOT NULL AND json_extract(call.value, '$.topic') = ?2 AND json_extract(call.value, '$.status') = 'queued'`;
const CLAIMED_EACH = 'SELECT key, count(*) AS held FROM claims WHERE key IN (SELECT value FROM json_each(?)) AND (until IS NULL OR until > ?) GROUP BY key';

/** The look-ups in SQLite, each by an index. */
export function createSqliteRows(database: Database): Rows {
  return {
    byId: async (caseIds) => selectRows(database, BY_ID, [JSON.stringify(caseIds)]),
    byReference: async (site, reference) => selectRows(database, BY_REFERENCE, [site, reference])[0],
    casesOf: async (site, customers, page) =>
      merged(customers.map((customer) => ({ where: 'site = ? AND customer = ?', parameters: [site, customer] })), page, database),
    inbox: async ({ sites, topic, open }, page) =>
      merged(sites.map((site) => ({
        where: topic === undefined ? 'site = ? AND open = ?' : 'site = ? AND open = ? AND topic = ?',
        parameters: [site, Number(open), ...(topic === undefined ? [] : [topic])],
      })), page, database),
    due: async (now, limit) => selectRows(database, DUE, [now, limit]),
    waiting: async (site, topic) => {
      const row: { waiting: number } = database
        .statement('SELECT count(*) AS waiting FROM cases WHERE site = ? AND topic = ? AND open = 1 AND waiting_since IS NOT NULL')
        .get(site, topic);
      return row.waiting;
    },
    owingCalls: async (sites, limit) => selectRows(database, OWING, [JSON.stringify(sites), limit]),
    inLine: async (site, topic, except = '') => {
      const row: { waiting: number } = database.statement(IN_LINE).get(site, topic, except);
      return row.waiting;
    },
    line: async (site, topic, limit) => firstInLine([...wordsInLine(database, site, topic, limit), ...callsInLine(database, site, topic)], limit),
    claimed: async (key, now) => countClaim(database, key, now),
    claimedEach: async (keys, now) => {
      const rows: { key: string; held: number }[] = database.statement(CLAIMED_EACH).all(JSON.stringify(keys), now);
      return new Map(rows.map(({ key, held }) => [key, held]));
    },
    announcements: async (query) => listAnnouncements(database, query),
    sharedFile: async (file) => {
      const row: { case_id: string; entry: string } | undefined = database.statement('SELECT case_id, entry FROM shares WHERE file = ?').get(file);
      return row && { case: row.case_id, entry: row.entry };
    },
  };
}

function wordsInLine(database: Database, site: string, topic: string, limit: number): readonly LineMember[] {
  const rows: { id: string; customer: string; since: string }[] = database.statement(WORDS_IN_LINE).all(site, topic, limit);
  return rows.map(({ id, customer, since }) => ({ case: id, customer, place: placeOfWords(id, since) }));
}

/** All of them, since those that are owed stand before others that came earlier. */
function callsInLine(database: Database, site: string, topic: string): readonly LineMember[] {
  const rows: { id: string; customer: string; call: string }[] = database.statement(CALLS_IN_LINE).all(site, topic);
  return rows.map(({ id, customer, call }) => ({ case: id, customer, place: placeOfCall(JSON.parse(call)) }));
}

interface Selection {
  readonly where: string;
  readonly parameters: readonly (string | number)[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const newestFirst = (a: RowCursor, b: RowCursor): number => compare(b.updatedAt, a.updatedAt) || compare(b.id, a.id);

/** The newest rows of several selections, each read in the order of its index and no further than the page. */
function merged(selections: readonly Selection[], { limit, after }: RowPage, database: Database): CaseRow[] {
  const beyond = after ? ' AND (updated_at, id) < (?, ?)' : '';
  const cursor = after ? [after.updatedAt, after.id] : [];
  return selections
    .flatMap(({ where, parameters }) =>
      selectRows(database, rowsQuery(`${where}${beyond} ORDER BY updated_at DESC, id DESC LIMIT ?`), [...parameters, ...cursor, limit]))
    .toSorted(newestFirst)
    .slice(0, limit);
}
