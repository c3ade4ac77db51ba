import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { findAccessibilityBreaks } from './accessibility.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { eventually } from './eventually.ts';
import { findFreePorts } from './free-ports.ts';
import { watchPage } from './page-watch.ts';

const page = '<!doctype html><html lang="en"><title>A page</title><main><h1>Hello</h1><img src="/x.png"></main>';
const site = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  if (request.url === '/strict') response.setHeader('content-security-policy', "script-src 'self'");
  response.end(request.url === '/strict' ? `${page}<script>document.title = 'ran'</script>` : page);
});
let chromium: Chromium;
let origin = '';

before(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  chromium = await launchChromium();
});
after(async () => {
  await chromium.dispose();
  site.close();
});

describe('the harness of the journeys', () => {
  it('finds ports in a row that can be listened on', async () => {
    const first = await findFreePorts(4);
    const servers = [0, 1, 2, 3].map((offset) => createServer().listen(first + offset, '127.0.0.1'));
    await Promise.all(servers.map((server) => new Promise((listening) => server.once('listening', listening))));
    for (const server of servers) server.close();
  });
  it('sees what breaks accessibility', async () => {
    const tab = await chromium.browser.newPage();
    await tab.goto(origin);
    assert.match((await findAccessibilityBreaks(tab)).join('\n'), /image-alt/);
    await tab.close();
  });
  it('sees violations of a policy, errors and requests, and nothing on a good page', async () => {
    const tab = await chromium.browser.newPage();
    const watch = watchPage(tab);
    await tab.goto(origin);
    assert.deepEqual(watch.errors, []);
    await tab.goto(`${origin}/strict`);
    await eventually('the violation is told', () => watch.violations.length === 1);
    assert.ok(watch.requests.includes(`${origin}/strict`));
    await tab.close();
  });
  it('keeps what a page stored when the browser is closed and when it crashes', async () => {
    const open = async () => {
      const tab = await chromium.browser.newPage();
      await tab.goto(origin);
      return tab;
    };
    await (await open()).evaluate(() => localStorage.setItem('kept', 'yes'));
    await chromium.restart();
    assert.equal(await (await open()).evaluate(() => localStorage.getItem('kept')), 'yes');
    await chromium.crash();
    assert.equal(await (await open()).evaluate(() => localStorage.getItem('kept')), 'yes');
  });
  it('says what did not happen', async () => {
    await assert.rejects(eventually('the sun rises twice', () => false, 1), /the sun rises twice/);
  });
});
