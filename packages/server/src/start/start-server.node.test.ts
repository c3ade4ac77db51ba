import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { readSettings, type Settings } from '../settings.ts';
import { freshDirectory } from '../testing/fresh-directory.ts';
import { smallConfig, writeConfig } from '../testing/small-config.ts';
import { type RunningServer, startServer } from './start-server.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const log = { write: () => undefined };
const settingsFor = (directory: string, environment: Record<string, string> = {}): Settings =>
  readSettings({ PORT: '0', FADEN_DATA: join(directory, 'data'), ...environment }, directory);

describe('the demonstration', () => {
  const directory = freshDirectory();
  let server: RunningServer;
  before(async () => {
    server = await startServer({ settings: settingsFor(directory.path, { FADEN_CONFIG: join(root, 'demo/faden.config.json') }), root, log });
  });
  after(async () => {
    await server.stop();
    directory.remove();
  });

  it('has a gateway, a page for each brand and a playground, each at an origin of its own', () => {
    assert.deepEqual(Object.keys(server.origins), ['gateway', 'musterbank', 'stadtwerke', 'playground']);
    assert.equal(new Set(Object.values(server.origins)).size, 4);
  });

  it('lets the page of a brand open a session of this brand, and of no other', async () => {
    const open = (site: string, origin = ''): Promise<Response> =>
      fetch(`${server.origins['gateway']}/v1/sites/${site}/sessions`, { method: 'POST', headers: { 'content-type': 'application/json', origin }, body: '{}' });
    assert.equal((await open('musterbank', server.origins['musterbank'])).status, 201);
    assert.equal((await open('musterbank', server.origins['stadtwerke'])).status, 403);
    assert.equal((await open('stadtwerke', server.origins['stadtwerke'])).status, 201);
  });

  it('knows Bavarian holidays for the bank and those of North Rhine-Westphalia for the utility', async () => {
    const epiphany = async (site: string): Promise<boolean> => JSON.stringify(await (await fetch(`${server.origins['gateway']}/v1/sites/${site}`)).json()).includes('Heilige Drei Könige');
    assert.equal(await epiphany('musterbank'), true);
    assert.equal(await epiphany('stadtwerke'), false);
  });

  it('lets its agents sign in at the desk with the password it prints', async () => {
    const signIn = (agent: string, password = ''): Promise<Response> => fetch(`${server.origins['gateway']}/v1/desk/sessions`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: server.origins['gateway'] ?? '' }, body: JSON.stringify({ agent, password }),
    });
    for (const agent of ['aylin', 'jonas', 'maria', 'sabine', 'thomas']) assert.equal((await signIn(agent, server.password)).status, 201, agent);
    assert.equal((await signIn('aylin', 'wrong')).status, 401);
  });

  it('shows pages that know where the gateway is, the documentation and an index', async () => {
    const page = await (await fetch(`${server.origins['musterbank']}/`)).text();
    assert.ok(page.includes(`${server.origins['gateway']}/faden.js`), page.slice(0, 300));
    const strict = (await fetch(`${server.origins['stadtwerke']}/`)).headers.get('content-security-policy') ?? '';
    assert.ok(strict.includes("require-trusted-types-for 'script'") && strict.includes(`connect-src ${server.origins['gateway']}`), strict);
    assert.match(await (await fetch(`${server.origins['gateway']}/docs/`)).text(), /<h1/);
    const index = await (await fetch(`${server.origins['gateway']}/`)).text();
    assert.match(index, /<a href="\/mailbox\/">/);
    assert.match(await (await fetch(`${server.origins['gateway']}/mailbox/`)).text(), /Nothing was sent yet/);
  });

  it('answers health checks and describes its interface', async () => {
    assert.equal((await fetch(`${server.origins['gateway']}/v1/health`)).status, 200);
    assert.equal((await fetch(`${server.origins['gateway']}/v1/ready`)).status, 200);
    assert.equal((await (await fetch(`${server.origins['gateway']}/v1/openapi.json`)).json() as { openapi: string }).openapi.slice(0, 3), '3.1');
  });
});

describe('a server', () => {
  const directory = freshDirectory();
  const running: RunningServer[] = [];
  const start = async (environment: Record<string, string> = {}): Promise<RunningServer> => {
    const server = await startServer({ settings: settingsFor(directory.path, environment), root, log });
    running.push(server);
    return server;
  };
  before(() => void writeConfig(directory.path));
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
  });
  after(() => directory.remove());

  it('that is no demonstration serves one port and prints no password', async () => {
    const server = await start();
    assert.deepEqual(Object.keys(server.origins), ['gateway']);
    assert.equal(server.password, undefined);
    assert.match(await (await fetch(`${server.origins['gateway']}/`)).text(), /This is a Faden gateway/);
  });

  it('reads its configuration again when told to, without losing anybody', async () => {
    const server = await start();
    const profile = async (): Promise<{ name: string }> => (await fetch(`${server.origins['gateway']}/v1/sites/acme`)).json() as Promise<{ name: string }>;
    assert.equal((await profile()).name, 'Acme');
    writeConfig(directory.path, { ...smallConfig, sites: [{ ...smallConfig.sites[0], name: 'Acme Ltd' }] });
    await server.reload();
    assert.equal((await profile()).name, 'Acme Ltd');
    writeConfig(directory.path, { ...smallConfig, sites: [] });
    await assert.rejects(server.reload(), /sites must hold at least one site/);
    assert.equal((await profile()).name, 'Acme Ltd');
    writeConfig(directory.path);
  });

  it('that finds its port taken leaves nothing open', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    await assert.rejects(start({ PORT: port }), { message: `Port ${port} on 127.0.0.1 is taken by another program; stop it, or choose another with PORT.` });
    blocker.close();
    await start();
  });

  it('keeps sessions over a restart', async () => {
    const first = await start();
    const opened = await fetch(`${first.origins['gateway']}/v1/sites/acme/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    const { access } = await opened.json() as { access: string };
    await running.pop()?.stop();
    const second = await start();
    assert.equal((await fetch(`${second.origins['gateway']}/v1/cases`, { headers: { authorization: `Bearer ${access}` } })).status, 200);
  });
});
