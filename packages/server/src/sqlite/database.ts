import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { FadenError } from '@faden/protocol';

import { lockDirectory } from './directory-lock.ts';
import { type Connection, type Engine, loadEngine, type Statement } from './engine.ts';
import { openFailure, resultCode } from './failures.ts';
import { migrate } from './migrate.ts';
import { type Migration, migrations as allMigrations } from './migrations.ts';

/** An open database: statements are prepared once, by their text. */
export interface Database {
  readonly epoch: string;
  /** The statement of this text, prepared at its first use. */
  statement(sql: string): Statement;
  /** Runs `work` in one transaction that waits for no lock half-way; rolls back when it throws. */
  transaction<T>(work: () => T): T;
  /** Releases file and lock; done twice it does nothing. */
  close(): void;
}

/** What opening a database needs. */
export interface DatabaseDeps {
  /** Made when it is not there. */
  readonly directory: string;
  /** Makes the epoch of a new data set. */
  readonly newEpoch: () => string;
  /** All there are, by default. */
  readonly migrations?: readonly Migration[];
  /** SQLite as this Node has it, by default. */
  readonly engine?: Engine;
}

/** How long to wait for another program's lock (somebody's look with the sqlite3 shell). The process stands still meanwhile, so not long. */
const LOCK_WAIT_MS = 500;
/** Memory for pages, and how much of the log's file is kept after it was folded into the database. */
const CACHE_KIB = 32 * 1024;
const LOG_BYTES = 64 * 1024 * 1024;
/** How many pages (of 4 KiB) the log gathers before it is folded in: a page written often is folded once. */
const LOG_PAGES = 8000;

/** Opens the database of a data directory and brings it up to date. Rejects with one sentence that names the fix. */
export async function openDatabase(deps: DatabaseDeps): Promise<Database> {
  const engine = deps.engine ?? await loadEngine();
  const file = join(deps.directory, 'faden.db');
  makeDirectory(deps.directory);
  let release: (() => void) | undefined;
  let connection: Connection | undefined;
  try {
    release = lockDirectory(engine, deps.directory);
    connection = connect(engine, file);
    migrate(connection, deps.migrations ?? allMigrations, file);
    makeDurable(connection);
    return databaseOf({ connection, release, epoch: epochOf(connection, file, deps.newEpoch) });
  } catch (error) {
    connection?.close();
    release?.();
    throw openFailure(error, file);
  }
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new FadenError('unavailable', `The data directory ${directory} cannot be made; give this user the right to, or choose another with FADEN_DATA.`, { cause });
  }
}

function connect({ DatabaseSync }: Engine, file: string): Connection {
  return new DatabaseSync(file, { timeout: LOCK_WAIT_MS });
}

/**
 * The log is written ahead and flushed to disk at every commit. The second pragma must be *run*: this build of SQLite
 * reads back 2 (FULL) from the beginning and yet flushes nothing in WAL mode until it is told so explicitly.
 */
function makeDurable(connection: Connection): void {
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA journal_size_limit = ${LOG_BYTES}; PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
}

/**
 * The epoch of the data set. A file that is another one than at the last start (its inode changed) was copied or
 * restored, and what clients saw last may be missing from it: it gets a new epoch, which tells them so.
 */
function epochOf(connection: Connection, file: string, newEpoch: () => string): string {
  const inode = String(statSync(file).ino);
  const read = (key: string): unknown => connection.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value;
  const known = read('epoch');
  if (typeof known === 'string' && read('inode') === inode) return known;
  const epoch = newEpoch();
  const write = connection.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  connection.exec('BEGIN IMMEDIATE');
  write.run('epoch', epoch);
  write.run('inode', inode);
  connection.exec('COMMIT');
  return epoch;
}

/** The package cannot finalize statements, so that closing alone leaves the log unfolded until the process ends. On a full disk the log stays, and nothing is lost. */
function foldLog(connection: Connection): void {
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (resultCode(error) === undefined) throw error;
  }
}

function databaseOf({ connection, release, epoch }: { connection: Connection; release: () => void; epoch: string }): Database {
  const statements = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    if (!connection.isOpen) throw new FadenError('unavailable', 'The database is closed.');
    const known = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return {
    epoch,
    statement,
    transaction(work) {
      statement('BEGIN IMMEDIATE').run();
      try {
        const answer = work();
        statement('COMMIT').run();
        return answer;
      } catch (error) {
        if (connection.isOpen && connection.isTransaction) statement('ROLLBACK').run();
        throw error;
      }
    },
    close() {
      if (!connection.isOpen) return;
      foldLog(connection);
      connection.close();
      release();
    },
  };
}
