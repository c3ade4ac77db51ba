import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { randomUUID } from 'node:crypto';

import { verifyPassword } from './secrets/password-hash.ts';
import { openDatabase } from './sqlite/database.ts';
import { migrations } from './sqlite/migrations.ts';
import { buildServer } from './testing/build-server.ts';
import { type ChildServer, startChild, startReadyChild } from './testing/child-server.ts';
import { checkCase } from './testing/kill/check-case.ts';
import { createWriter } from './testing/kill/writer.ts';
import { freshDirectory } from './testing/fresh-directory.ts';
import { smallConfig, writeConfig } from './testing/small-config.ts';

describe('the process', () => {
  let program = '';
  let directory = freshDirectory();
  const running: ChildServer[] = [];
  before(async () => {
    directory.remove();
    program = await buildServer();
  });
  beforeEach(() => (directory = freshDirectory()));
  afterEach(async () => {
    for (const server of running.splice(0)) await server.end('SIGKILL');
    directory.remove();
  });
  after(() => directory.remove());

  const environment = (more: Record<string, string> = {}): Record<string, string> =>
    ({ PORT: '0', FADEN_DATA: join(directory.path, 'data'), FADEN_CONFIG: writeConfig(directory.path), ...more });
  const start = async (more: Record<string, string> = {}): Promise<ChildServer> => {
    const server = await startReadyChild(program, environment(more));
    running.push(server);
    return server;
  };
  /** Starts what must not start: its sentence, after the exit code is seen to be 1. */
  const refusal = async (more: Record<string, string> = {}): Promise<string> => {
    const started = await startChild(program, environment(more));
    if (!('code' in started)) {
      running.push(started);
      assert.fail(`It started: ${started.output()}`);
    }
    assert.equal(started.code, 1);
    return started.output.trim().replaceAll(directory.path, 'DIR');
  };

  describe('ends with 1 and one sentence', () => {
    it('when a setting makes no sense', async () => assert.equal(await refusal({ PORT: 'http' }), 'PORT must be a whole number from 0 to 65532.'));

    it('when there is no configuration', async () => {
      assert.equal(await refusal({ FADEN_CONFIG: join(directory.path, 'none.json') }), 'The configuration DIR/none.json cannot be read; make it, or name another with FADEN_CONFIG.');
    });

    it('when the configuration does not hold', async () => {
      const file = join(directory.path, 'bad.json');
      writeFileSync(file, JSON.stringify({ ...smallConfig, sites: [] }));
      assert.match(await refusal({ FADEN_CONFIG: file }), /^DIR\/bad\.json: sites must hold at least one site[^\n]*\.$/);
    });

    it('when its port is taken', async () => {
      const blocker = createServer();
      await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
      const address = blocker.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      assert.equal(await refusal({ PORT: String(port) }), `Port ${port} on 127.0.0.1 is taken by another program; stop it, or choose another with PORT.`);
      blocker.close();
    });

    it('when another process has its data', async () => {
      await start();
      assert.equal(await refusal(), 'Another Faden uses the data directory DIR/data; stop it, or choose another directory with FADEN_DATA.');
    });

    it('when its data directory cannot be made', async () => {
      writeFileSync(join(directory.path, 'file'), '');
      assert.equal(await refusal({ FADEN_DATA: join(directory.path, 'file/data') }), 'The data directory DIR/file/data cannot be made; give this user the right to, or choose another with FADEN_DATA.');
    });

    it('when a newer version wrote its database, which stays as it is', async () => {
      const data = join(directory.path, 'data');
      (await openDatabase({ directory: data, newEpoch: randomUUID, migrations: [...migrations, { version: 99, sql: 'SELECT 1' }] })).close();
      const bytes = readFileSync(join(data, 'faden.db'));
      assert.equal(await refusal(), `The database DIR/data/faden.db has version 99, this program knows ${migrations.length}; start a newer version of Faden.`);
      assert.deepEqual(readFileSync(join(data, 'faden.db')), bytes);
    });

    it('when its database is something else', async () => {
      mkdirSync(join(directory.path, 'data'));
      writeFileSync(join(directory.path, 'data/faden.db'), 'no database '.repeat(400));
      assert.equal(await refusal(), 'The file DIR/data/faden.db is not a database; move it away, or choose another directory with FADEN_DATA.');
    });

    it('when it is told to do what it cannot', () => {
      const { status, stderr } = spawnSync(process.execPath, [program, 'dance'], { encoding: 'utf8' });
      assert.equal(status, 1);
      assert.equal(stderr, '"dance" is no command; there are serve, schema, hash-password.\n');
    });
  });

  describe('on SIGTERM', () => {
    it('says goodbye to readers, answers what was asked, and ends with 0', async () => {
      const server = await start();
      const gateway = server.origins['gateway'];
      const json = { 'content-type': 'application/json' };
      const { access } = await (await fetch(`${gateway}/v1/sites/acme/sessions`, { method: 'POST', headers: json, body: '{}' })).json() as { access: string };
      const live = await fetch(`${gateway}/v1/live`, { method: 'POST', headers: { ...json, accept: 'text/event-stream', authorization: `Bearer ${access}` }, body: '{"tab":"one","marks":{}}' });
      assert.equal(live.status, 200);
      const ended = server.end('SIGTERM');
      assert.match(await readUntil(live, /event: drain/), /event: hello/);
      assert.deepEqual(await ended, [0, null]);
    });

    it('in the middle of many writers loses nothing it acknowledged', async () => {
      const first = await start();
      const gatewayOf = ({ origins }: ChildServer): string => (origins['gateway'] ?? '').replace('localhost', '127.0.0.1');
      const writers = await Promise.all([1, 2, 3, 4].map((number) => createWriter(gatewayOf(first), `Writer ${number}`)));
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const writing = Promise.all(writers.map((writer) => writer.writeAway(gatewayOf(first), begin)));
      await begun;
      assert.deepEqual(await first.end('SIGTERM'), [0, null]);
      await writing;
      const second = await start();
      for (const writer of writers) {
        await writer.settle(gatewayOf(second));
        const { acknowledged, ...losses } = await checkCase(gatewayOf(second), writer);
        assert.equal(acknowledged, writer.sent.length);
        assert.deepEqual(losses, { lost: 0, doubled: 0, gaps: 0, broken: 0, disordered: 0 });
      }
    });

    it('ends at once when told twice', async () => {
      const server = await start();
      server.kill('SIGTERM');
      const [code, signal] = await server.end('SIGTERM');
      assert.ok(code === 1 || code === 0 || signal === 'SIGTERM');
    });
  });

  it('on SIGHUP reads its configuration again, and says so', async () => {
    const server = await start();
    const gateway = server.origins['gateway'];
    writeConfig(directory.path, { ...smallConfig, sites: [{ ...smallConfig.sites[0], name: 'Acme Ltd' }] });
    server.kill('SIGHUP');
    await server.says(/The configuration was read again\./);
    assert.equal((await (await fetch(`${gateway}/v1/sites/acme`)).json() as { name: string }).name, 'Acme Ltd');
    writeConfig(directory.path, '{');
    server.kill('SIGHUP');
    await server.says(/The configuration stays as it was:\n.* is not JSON/);
    assert.equal((await (await fetch(`${gateway}/v1/sites/acme`)).json() as { name: string }).name, 'Acme Ltd');
  });

  it('writes the JSON Schema of its configuration, the same as in the documentation', () => {
    const { status, stdout } = spawnSync(process.execPath, [program, 'schema'], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.equal(stdout, readFileSync(new URL('../../../docs/reference/faden.config.schema.json', import.meta.url), 'utf8'), 'run npm run schema -w @faden/server');
  });

  it('hashes a password for the configuration', async () => {
    const { status, stdout } = spawnSync(process.execPath, [program, 'hash-password'], { encoding: 'utf8', input: 'three words long\n' });
    assert.equal(status, 0);
    assert.equal(await verifyPassword('three words long', stdout.trim()), true);
  });
});

/** Reads a stream until it has said this, and leaves. */
async function readUntil({ body }: Response, pattern: RegExp): Promise<string> {
  let text = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (pattern.test(text)) break;
  }
  return text;
}
