import type { CaseRecord, CaseRow, Heads, Write } from '@faden/gateway';

import type { Database } from './database.ts';

/** The columns of `cases` a {@link CaseRow} is read from. */
interface ListedRow {
  readonly id: string;
  readonly site: string;
  readonly customer: string;
  readonly open: number;
  readonly updated_at: string;
  readonly due_at: string | null;
  readonly done_until: string | null;
  readonly subject_of: string | null;
  readonly inbox: string;
}

interface HeadsRow {
  readonly public_seq: number;
  readonly public_hash: string;
  readonly internal_seq: number;
  readonly internal_hash: string;
}

interface RecordRow extends ListedRow, HeadsRow {
  readonly secret: string;
  readonly state: string;
}

const LISTED = 'id, site, customer, open, updated_at, due_at, done_until, subject_of, inbox';
const HEADS = 'public_seq, public_hash, internal_seq, internal_hash';

const INSERT = `
  INSERT INTO cases (id, site, customer, secret, ${HEADS}, open, topic, updated_at, due_at, done_until, waiting_since, call_due_at, subject_of, inbox, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const UPDATE = `
  UPDATE cases SET public_seq = ?, public_hash = ?, internal_seq = ?, internal_hash = ?,
    open = ?, topic = ?, updated_at = ?, due_at = ?, done_until = ?, waiting_since = ?, call_due_at = ?, subject_of = ?, inbox = ?, state = ?
  WHERE id = ?`;

const SELECT_RECORD = `SELECT ${LISTED}, ${HEADS}, secret, state FROM cases WHERE id = ?`;
const SELECT_HEADS = `SELECT ${HEADS} FROM cases WHERE id = ?`;

/** The query for the rows a condition names; `rest` is SQL after WHERE. */
export const rowsQuery = (rest: string): string => `SELECT ${LISTED} FROM cases WHERE ${rest}`;

/** Reads the rows of a {@link rowsQuery}. */
export function selectRows(database: Database, query: string, parameters: readonly (string | number)[]): CaseRow[] {
  const rows: ListedRow[] = database.statement(query).all(...parameters);
  return rows.map(rowOf);
}

/** Reads a case's record, or `undefined`. */
export function selectRecord(database: Database, caseId: string): CaseRecord | undefined {
  const row: RecordRow | undefined = database.statement(SELECT_RECORD).get(caseId);
  if (row === undefined) return undefined;
  return { id: row.id, site: row.site, customer: row.customer, heads: headsOf(row), state: JSON.parse(row.state), row: rowOf(row), secret: row.secret };
}

/** Reads the heads of a case, or `undefined`. */
export function selectHeads(database: Database, caseId: string): Heads | undefined {
  const row: HeadsRow | undefined = database.statement(SELECT_HEADS).get(caseId);
  return row && headsOf(row);
}

/** Writes what a write makes of its case: the new heads, state and row. */
export function putCase(database: Database, write: Write, heads: Heads): void {
  const { row } = write;
  const { inbox } = row;
  const changing = [
    heads.public.seq, heads.public.hash, heads.internal.seq, heads.internal.hash,
    Number(row.open), inbox.topic, row.updatedAt, row.dueAt, row.doneUntil,
    inbox.waitingSince, firstCall(row), row.subjectOf, JSON.stringify(inbox), JSON.stringify(write.state),
  ];
  if (write.create) database.statement(INSERT).run(write.case, write.site, write.customer, write.create.secret, ...changing);
  else database.statement(UPDATE).run(...changing, write.case);
}

const firstCall = ({ open, inbox }: CaseRow): string | null => (open ? (inbox.callbacks?.map(({ dueAt }) => dueAt).toSorted()[0] ?? null) : null);

function rowOf(row: ListedRow): CaseRow {
  return {
    id: row.id, site: row.site, customer: row.customer, open: row.open === 1,
    updatedAt: row.updated_at, dueAt: row.due_at, doneUntil: row.done_until, subjectOf: row.subject_of,
    inbox: JSON.parse(row.inbox),
  };
}

const headsOf = (row: HeadsRow): Heads => ({
  public: { seq: row.public_seq, hash: row.public_hash },
  internal: { seq: row.internal_seq, hash: row.internal_hash },
});
