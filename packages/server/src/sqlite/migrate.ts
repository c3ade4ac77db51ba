import { FadenError } from '@faden/protocol';

import type { Connection } from './engine.ts';
import type { Migration } from './migrations.ts';

/** Marks a file as a database of Faden: "FADN" in ASCII. */
const APPLICATION_ID = 0x4641_444e;

/**
 * Brings a database to the newest version, each step in a transaction of its own. Refuses, before anything is changed,
 * a database of another program and one that a newer version has written.
 */
export function migrate(connection: Connection, migrations: readonly Migration[], file: string): void {
  const found = { application: readPragma(connection, 'application_id'), version: readPragma(connection, 'user_version') };
  const newest = migrations.at(-1)?.version ?? 0;
  if (found.application !== APPLICATION_ID && !isEmpty(connection)) {
    throw new FadenError('unavailable', `The file ${file} is a database of another program; choose another directory with FADEN_DATA.`);
  }
  if (found.version > newest) {
    throw new FadenError('unavailable', `The database ${file} has version ${found.version}, this program knows ${newest}; start a newer version of Faden.`);
  }
  for (const step of migrations.filter(({ version }) => version > found.version)) apply(connection, step);
}

function apply(connection: Connection, { version, sql }: Migration): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Both pragmas are part of the transaction.
    connection.exec(`${sql}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function readPragma(connection: Connection, name: string): number {
  const row: Record<string, unknown> = connection.prepare(`PRAGMA ${name}`).get();
  return Number(row[name]);
}

const isEmpty = (connection: Connection): boolean => connection.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined;
