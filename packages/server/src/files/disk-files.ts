import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import type { Files, StoredFile } from '@faden/gateway';
import { FadenError } from '@faden/protocol';

import type { Database } from '../sqlite/database.ts';
import { commitFailure } from '../sqlite/failures.ts';
import { createFileRows, type FileRows } from './file-rows.ts';

/** What files on disk need. `directory` is made when it is not there. */
export interface DiskFilesDeps {
  readonly directory: string;
  readonly database: Database;
}

/**
 * Files under random names in one directory, their facts in the database. Bytes are flushed before their row is complete;
 * what a crash cut off is removed at the next start.
 */
export async function createDiskFiles({ directory, database }: DiskFilesDeps): Promise<Files> {
  makeDirectory(directory);
  const rows = createFileRows(database);
  const pathOf = (name: string): string => join(directory, name);
  await removeAll(rows, rows.incomplete(), pathOf);
  return {
    put: (facts, bytes) => putFile({ rows, pathOf }, facts, bytes),
    facts: async (file) => rows.facts(file),
    read: async (file) => {
      const name = rows.nameOf(file);
      return name === undefined ? undefined : openStream(pathOf(name));
    },
    keep: async (files) => rows.setLoose(files, null),
    release: async (files, now) => rows.setLoose(files, now),
    remove: (files) => removeAll(rows, files, pathOf),
    loose: async (before, limit) => rows.loose(before, limit),
  };
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new FadenError('unavailable', `The directory ${directory} for files cannot be made; give this user the right to, or choose another with FADEN_DATA.`, { cause });
  }
}

interface Place {
  readonly rows: FileRows;
  readonly pathOf: (name: string) => string;
}

async function putFile({ rows, pathOf }: Place, facts: StoredFile, bytes: Uint8Array): Promise<'stored' | 'exists'> {
  const name = randomUUID();
  if (!rows.begin(facts, name)) return 'exists';
  try {
    await writeDurably(pathOf(name), bytes);
    rows.complete(facts.file);
    return 'stored';
  } catch (error) {
    await rm(pathOf(name), { force: true });
    rows.forget(facts.file);
    throw putFailure(error);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Bytes first: a crash in between leaves a row that says where to look again. */
async function removeAll(rows: FileRows, files: readonly string[], pathOf: Place['pathOf']): Promise<void> {
  for (const file of files) {
    const name = rows.nameOf(file, 'even incomplete');
    if (name === undefined) continue;
    await rm(pathOf(name), { force: true });
    rows.forget(file);
  }
}

async function openStream(path: string): Promise<ReadableStream<Uint8Array> | undefined> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  const stream = createReadStream(path, { fd: handle, autoClose: true });
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

function putFailure(error: unknown): FadenError {
  const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return full ? new FadenError('storage_full', 'The disk with the files is full.', { cause: error }) : commitFailure(error);
}
