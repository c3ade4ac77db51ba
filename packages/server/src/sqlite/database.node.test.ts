import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { freshDirectory } from '../testing/fresh-directory.ts';
import { makeWrite } from '../testing/make-write.ts';
import { type Database, type DatabaseDeps, openDatabase } from './database.ts';
import { type Connection, type Engine, loadEngine } from './engine.ts';
import { migrations } from './migrations.ts';
import { createSqliteTimeline } from './sqlite-timeline.ts';

const NOW = '2026-11-21T17:00:00.000Z';

describe('the database', () => {
  let directory = { path: '', remove: (): void => undefined };
  const opened: Database[] = [];
  const open = async (deps: Partial<DatabaseDeps> = {}): Promise<Database> => {
    const database = await openDatabase({ directory: directory.path, newEpoch: randomUUID, ...deps });
    opened.push(database);
    return database;
  };
  const file = (): string => join(directory.path, 'faden.db');
  const sentence = (pattern: RegExp) => (error: unknown) => {
    assert.ok(error instanceof Error);
    assert.match(error.message, pattern);
    assert.doesNotMatch(error.message.replaceAll(directory.path, ''), /\n|\. \w/, 'one sentence');
    return true;
  };

  beforeEach(() => (directory = freshDirectory()));
  afterEach(() => {
    opened.splice(0).forEach((database) => database.close());
    directory.remove();
  });

  describe('is durable', () => {
    it('by writing ahead and by running synchronous=FULL itself, which this SQLite does not do by its default', async () => {
      const { engine, statements } = recording(await loadEngine());
      const database = await open({ engine });
      const order = ['PRAGMA journal_mode = WAL', 'PRAGMA synchronous = FULL'].map((sql) => statements.indexOf(sql));
      assert.ok(order[0] !== undefined && order[0] >= 0 && order[1] !== undefined && order[1] > order[0], statements.join('\n'));
      assert.ok(statements.slice(order[1]! + 1).every((sql) => !/synchronous|journal_mode/i.test(sql)), 'nothing takes it back');
      assert.deepEqual({ ...database.statement('PRAGMA journal_mode').get() }, { journal_mode: 'wal' });
      assert.deepEqual({ ...database.statement('PRAGMA synchronous').get() }, { synchronous: 2 });
    });

    it('and on every later opening again', async () => {
      (await open()).close();
      const { engine, statements } = recording(await loadEngine());
      await open({ engine });
      assert.ok(statements.includes('PRAGMA synchronous = FULL'));
    });
  });

  describe('has an epoch', () => {
    it('that stays as long as the file does', async () => {
      const first = await open();
      first.close();
      assert.equal((await open()).epoch, first.epoch);
    });

    it('that differs between data sets', async () => {
      const first = await open();
      const other = freshDirectory();
      const second = await open({ directory: other.path });
      assert.notEqual(second.epoch, first.epoch);
      second.close();
      other.remove();
    });

    it('that is new after a backup was put back', async () => {
      const first = await open();
      first.close();
      copyFileSync(file(), `${file()}.backup`);
      renameSync(`${file()}.backup`, file());
      const restored = await open();
      assert.notEqual(restored.epoch, first.epoch);
      restored.close();
      assert.equal((await open()).epoch, restored.epoch);
    });
  });

  describe('moves on step by step', () => {
    const next = { version: migrations.length + 1, sql: "ALTER TABLE cases ADD COLUMN colour TEXT NOT NULL DEFAULT 'green'" };

    it('and keeps what it has', async () => {
      const before = await open();
      await createSqliteTimeline(before).commit([makeWrite('a', 1)], NOW);
      before.close();
      const after = await open({ migrations: [...migrations, next] });
      assert.equal((await createSqliteTimeline(after).page('a', 'public', { limit: 9 })).length, 1);
      assert.equal(after.statement('SELECT colour FROM cases').get().colour, 'green');
    });

    it('or not at all, when a step fails half-way', async () => {
      (await open()).close();
      const broken = { version: next.version, sql: `${next.sql}; INSERT INTO nowhere VALUES (1)` };
      await assert.rejects(open({ migrations: [...migrations, broken] }), sentence(/cannot be opened \(no such table: nowhere\)/));
      const again = await open();
      assert.equal(again.statement('PRAGMA user_version').get().user_version, migrations.length);
      assert.throws(() => again.statement('SELECT colour FROM cases'), /no such column/);
    });

    it('in order, each one version further', () => {
      assert.deepEqual(migrations.map(({ version }) => version), migrations.map((_, place) => place + 1));
    });
  });

  describe('is left alone, with one sentence,', () => {
    it('when a newer program wrote it', async () => {
      (await open({ migrations: [...migrations, { version: 99, sql: 'SELECT 1' }] })).close();
      const bytes = readFileSync(file());
      await assert.rejects(open(), sentence(/has version 99, this program knows \d+; start a newer version of Faden\.$/));
      assert.deepEqual(readFileSync(file()), bytes);
    });

    it('when it belongs to another program', async () => {
      const { DatabaseSync } = await loadEngine();
      const other = new DatabaseSync(file());
      other.exec('CREATE TABLE recipes (name TEXT)');
      other.close();
      const bytes = readFileSync(file());
      await assert.rejects(open(), sentence(/is a database of another program; choose another directory with FADEN_DATA\.$/));
      assert.deepEqual(readFileSync(file()), bytes);
    });

    it('when it is no database', async () => {
      writeFileSync(file(), 'Dear diary, '.repeat(1000));
      await assert.rejects(open(), sentence(/is not a database; move it away, or choose another directory with FADEN_DATA\.$/));
      assert.match(readFileSync(file(), 'utf8'), /^Dear diary/);
    });

    it('when another Faden uses the directory', async () => {
      const first = await open();
      await assert.rejects(open(), sentence(/^Another Faden uses the data directory .*; stop it, or choose another directory with FADEN_DATA\.$/));
      first.close();
      await open();
    });

    it('when another program holds its lock', async () => {
      (await open()).close();
      const elsewhere = join(directory.path, 'elsewhere');
      mkdirSync(elsewhere);
      copyFileSync(file(), join(elsewhere, 'faden.db'));
      const { DatabaseSync } = await loadEngine();
      const other = new DatabaseSync(join(elsewhere, 'faden.db'));
      other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE meta SET value = value');
      await assert.rejects(open({ directory: elsewhere }), sentence(/is locked by another program; stop that program, or choose another directory with FADEN_DATA\.$/));
      other.exec('ROLLBACK');
      other.close();
      await open({ directory: elsewhere });
    });

    it('when its directory cannot be made', async () => {
      writeFileSync(join(directory.path, 'a-file'), '');
      await assert.rejects(open({ directory: join(directory.path, 'a-file', 'data') }), sentence(/^The data directory .* cannot be made; give this user the right to, or choose another with FADEN_DATA\.$/));
    });

    it('when its directory cannot be written', async () => {
      await assert.rejects(open({ directory: '/proc' }), sentence(/cannot be written; give this user the right to, or choose another directory with FADEN_DATA\.$/));
    });
  });

  describe('that has no room left', () => {
    it('refuses a batch as a whole, keeps what it had, and goes on once there is room', async () => {
      const database = await open();
      const timeline = createSqliteTimeline(database);
      await timeline.commit([makeWrite('a', 1)], NOW);
      const { page_count: pages } = database.statement('PRAGMA page_count').get();
      database.statement(`PRAGMA max_page_count = ${pages + 1}`).get();
      const big = [makeWrite('a', 2), makeWrite('b', 1, 'x'.repeat(16_000))];
      await assert.rejects(timeline.commit(big, NOW), { code: 'storage_full' });
      assert.equal((await timeline.load('a'))?.heads.public.seq, 1);
      assert.equal(await timeline.load('b'), undefined);
      database.statement('PRAGMA max_page_count = 1000000').get();
      assert.deepEqual(await timeline.commit(big, NOW), [{ type: 'committed' }, { type: 'committed' }]);
    });
  });

  describe('that another program locks for a while', () => {
    it('refuses as not available now, and goes on afterwards', async () => {
      const timeline = createSqliteTimeline(await open());
      const { DatabaseSync } = await loadEngine();
      const other = new DatabaseSync(file());
      other.exec('BEGIN IMMEDIATE');
      await assert.rejects(timeline.commit([makeWrite('a', 1)], NOW), { code: 'unavailable' });
      other.exec('ROLLBACK');
      other.close();
      assert.deepEqual(await timeline.commit([makeWrite('a', 1)], NOW), [{ type: 'committed' }]);
    });
  });

  it('is one whole file once it was closed', async () => {
    const database = await open();
    await createSqliteTimeline(database).commit([makeWrite('a', 1)], NOW);
    database.close();
    mkdirSync(join(directory.path, 'copy'));
    copyFileSync(file(), join(directory.path, 'copy', 'faden.db'));
    const copy = await open({ directory: join(directory.path, 'copy') });
    assert.equal((await createSqliteTimeline(copy).load('a'))?.heads.public.seq, 1);
  });

  it('rejects whatever is asked of it after it was closed', async () => {
    const database = await open();
    const timeline = createSqliteTimeline(database);
    await timeline.close();
    await timeline.close();
    await assert.rejects(timeline.load('a'), { code: 'unavailable' });
    await assert.rejects(timeline.commit([makeWrite('a', 1)], NOW), { code: 'unavailable' });
  });
});

/** An engine that notes every statement executed by text. */
function recording({ DatabaseSync }: Engine): { engine: Engine; statements: string[] } {
  const statements: string[] = [];
  class Recording {
    constructor(...parameters: ConstructorParameters<Engine['DatabaseSync']>) {
      const connection: Connection = new DatabaseSync(...parameters);
      const exec = connection.exec.bind(connection);
      Object.defineProperty(connection, 'exec', {
        value: (sql: string) => {
          statements.push(sql);
          exec(sql);
        },
      });
      return connection as unknown as Recording;
    }
  }
  return { engine: { DatabaseSync: Recording as unknown as Engine['DatabaseSync'] }, statements };
}
