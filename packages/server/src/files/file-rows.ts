import type { StoredFile } from '@faden/gateway';

import type { Database } from '../sqlite/database.ts';

/** The facts of files in the database; where their bytes are is only known here. */
export interface FileRows {
  /** Takes an id for bytes that follow under `name`; `false` when it is taken. */
  begin(facts: StoredFile, name: string): boolean;
  /** The bytes are on disk. */
  complete(file: string): void;
  forget(file: string): void;
  facts(file: string): StoredFile | undefined;
  nameOf(file: string, which?: 'even incomplete'): string | undefined;
  setLoose(files: readonly string[], since: string | null): void;
  loose(before: string, limit: number): string[];
  /** Files whose bytes never came whole. */
  incomplete(): string[];
}

interface FileRow {
  readonly file: string;
  readonly case_id: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly by: string;
  readonly uploaded_at: string;
}

/** The rows of files in SQLite. */
export function createFileRows(database: Database): FileRows {
  const listed = (rows: readonly { file: string }[]): string[] => rows.map(({ file }) => file);
  return {
    begin({ file, case: caseId, type, size, sha256, by, uploadedAt }, name) {
      const sql = `INSERT INTO files (file, case_id, type, size, sha256, by, uploaded_at, name, loose_since)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
      return database.statement(sql).run(file, caseId, type, size, sha256, by, uploadedAt, name, uploadedAt).changes === 1;
    },
    complete: (file) => void database.statement('UPDATE files SET complete = 1 WHERE file = ?').run(file),
    forget: (file) => void database.statement('DELETE FROM files WHERE file = ?').run(file),
    facts(file) {
      const row: FileRow | undefined = database.statement('SELECT * FROM files WHERE file = ? AND complete = 1').get(file);
      return row && { file, case: row.case_id, type: row.type, size: row.size, sha256: row.sha256, by: row.by, uploadedAt: row.uploaded_at };
    },
    nameOf(file, which) {
      const row: { name: string } | undefined = database.statement('SELECT name FROM files WHERE file = ? AND complete >= ?').get(file, which ? 0 : 1);
      return row?.name;
    },
    setLoose: (files, since) => database.transaction(() => {
      for (const file of files) database.statement('UPDATE files SET loose_since = ? WHERE file = ?').run(since, file);
    }),
    loose: (before, limit) =>
      listed(database.statement('SELECT file FROM files WHERE complete = 1 AND loose_since < ? ORDER BY loose_since LIMIT ?').all(before, limit)),
    incomplete: () => listed(database.statement('SELECT file FROM files WHERE complete = 0').all()),
  };
}
