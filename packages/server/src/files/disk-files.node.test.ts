import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { StoredFile } from '@faden/gateway';
import { filesContract } from '@faden/gateway/contracts';

import { type Database, openDatabase } from '../sqlite/database.ts';
import { freshDirectory } from '../testing/fresh-directory.ts';
import { createDiskFiles } from './disk-files.ts';

const facts: StoredFile = {
  file: '019ab000-0000-7000-8000-000000000001', case: '019ab000-0000-7000-8000-000000000002', type: 'text/plain',
  size: 5, sha256: 'ab', by: 'customer:c1', uploadedAt: '2026-11-21T17:00:00.000Z',
};
const bytes = new TextEncoder().encode('words');

describe('files on disk keep the contract:', () => {
  const make = async () => {
    const directory = freshDirectory();
    const database = await openDatabase({ directory: directory.path, newEpoch: randomUUID });
    const close = async (): Promise<void> => {
      database.close();
      directory.remove();
    };
    return { files: await createDiskFiles({ directory: join(directory.path, 'files'), database }), close };
  };
  for (const { name, run } of filesContract(make)) it(name, run);
});

describe('files on disk', () => {
  let directory = freshDirectory();
  let database: Database;
  const folder = (): string => join(directory.path, 'files');
  const open = () => createDiskFiles({ directory: folder(), database });
  beforeEach(async () => {
    directory = freshDirectory();
    database = await openDatabase({ directory: directory.path, newEpoch: randomUUID });
  });
  afterEach(() => {
    database.close();
    directory.remove();
  });

  it('have names that say nothing and belong to their owner alone', async () => {
    await (await open()).put(facts, bytes);
    const [name = ''] = readdirSync(folder());
    assert.match(name, /^[0-9a-f-]{36}$/);
    assert.notEqual(name, facts.file);
    assert.equal(statSync(join(folder(), name)).mode & 0o077, 0);
    assert.equal(statSync(folder()).mode & 0o077, 0);
  });

  it('are still there after a restart', async () => {
    await (await open()).put(facts, bytes);
    const files = await open();
    assert.deepEqual(await files.facts(facts.file), facts);
    assert.equal(await new Response(await files.read(facts.file)).text(), 'words');
  });

  it('that a crash cut off are removed at the next start, and can be sent again', async () => {
    await open();
    const insert = 'INSERT INTO files (file, case_id, type, size, sha256, by, uploaded_at, name, loose_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
    database.statement(insert).run(facts.file, facts.case, facts.type, facts.size, facts.sha256, facts.by, facts.uploadedAt, 'half-written', facts.uploadedAt);
    writeFileSync(join(folder(), 'half-written'), 'wor');
    const files = await open();
    assert.deepEqual(readdirSync(folder()), []);
    assert.equal(await files.facts(facts.file), undefined);
    assert.equal(await files.put(facts, bytes), 'stored');
  });

  it('leave no bytes behind when they are removed', async () => {
    const files = await open();
    await files.put(facts, bytes);
    await files.remove([facts.file]);
    assert.deepEqual(readdirSync(folder()), []);
    assert.equal(await files.read(facts.file), undefined);
  });

  it('leave nothing behind when their bytes cannot be written', async () => {
    const files = await open();
    directory.remove();
    await assert.rejects(files.put(facts, bytes), { code: 'unavailable' });
    assert.equal(await files.facts(facts.file), undefined);
  });
});
