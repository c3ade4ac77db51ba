import type { SealedEntry, StreamKind } from '@faden/gateway';

import type { Database } from './database.ts';

/** A row of the table `entries`. */
interface EntryRow {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly role: SealedEntry['by']['role'];
  readonly actor: string;
  readonly channel: SealedEntry['channel'];
  readonly kind: string;
  readonly cause: string;
  readonly about: string | null;
  readonly hash: string;
  readonly commit: string;
  readonly salt: string | null;
  readonly body: string | null;
}

const COLUMNS = 'seq, id, at, role, actor, channel, kind, cause, about, hash, "commit", salt, body';
const INSERT = `INSERT INTO entries (case_id, stream, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Writes an entry at the end of a stream. */
export function insertEntry(database: Database, caseId: string, stream: StreamKind, entry: SealedEntry): void {
  const { seq, id, at, by, channel, kind, cause, about = null, hash, commit, salt = null, body } = entry;
  const text = body === null ? null : JSON.stringify(body);
  database.statement(INSERT).run(caseId, stream, seq, id, at, by.role, by.actor, channel, kind, cause, about, hash, commit, salt, text);
}

/** The query for the entries of a case that a condition names; `rest` is SQL. Made once: statements are found by their text. */
export const entriesQuery = (rest: string): string => `SELECT ${COLUMNS} FROM entries WHERE case_id = ? AND ${rest}`;

/** Reads the entries of an {@link entriesQuery}; the first parameter is the case. */
export function selectEntries(database: Database, query: string, parameters: readonly (string | number)[]): SealedEntry[] {
  const rows: EntryRow[] = database.statement(query).all(...parameters);
  return rows.map(entryOf);
}

/** Deletes body and salt of entries, in both streams. What remains still verifies the chain. */
export function eraseEntries(database: Database, caseId: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  // By way of the cause, which is indexed: the id of an entry is that of its command and a number.
  const erase = database.statement('UPDATE entries SET body = NULL, salt = NULL WHERE case_id = ? AND cause = ? AND id = ?');
  const unshare = database.statement('DELETE FROM shares WHERE case_id = ? AND entry = ?');
  for (const id of ids) {
    erase.run(caseId, id.slice(0, id.lastIndexOf('.')), id);
    unshare.run(caseId, id);
  }
}

function entryOf({ role, actor, about, salt, body, seq, id, at, channel, kind, cause, hash, commit }: EntryRow): SealedEntry {
  return {
    id, seq, at, by: { role, actor }, channel, kind, cause,
    body: body === null ? null : JSON.parse(body),
    hash, commit,
    ...(salt === null ? {} : { salt }),
    ...(about === null ? {} : { about }),
  };
}
