import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { brotliSize } from '../budgets/brotli-size.ts';
import { launchChromium, type Chromium } from '../harness/chromium.ts';
import { eventually } from '../harness/eventually.ts';
import { watchPage, type PageWatch } from '../harness/page-watch.ts';
import { startServer, type RunningServer } from '../harness/server.ts';

let server: RunningServer;
let chromium: Chromium;

before(async () => {
  [server, chromium] = await Promise.all([startServer(), launchChromium()]);
});
after(async () => {
  await chromium.dispose();
  await server.dispose();
});

async function openSite(url: string): Promise<{ page: Page; watch: PageWatch }> {
  const page = await chromium.browser.newPage();
  const watch = watchPage(page);
  await page.goto(url, { waitUntil: 'networkidle0' });
  return { page, watch };
}

/** What the page asked of us rather than of its own site. */
const ours = ({ requests }: PageWatch): string[] => requests.filter((url) => url.startsWith(server.gateway));

async function weigh(urls: readonly string[]): Promise<number> {
  const files = await Promise.all(urls.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
  return files.reduce((sum, file) => sum + brotliSize(file), 0);
}

async function readStorage(page: Page): Promise<unknown> {
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...stored, cookies: await page.browserContext().cookies() };
}

const NOTHING = { local: [], session: [], databases: [], caches: [], workers: 0, cookies: [] };

for (const site of ['musterbank', 'stadtwerke'] as const) {
  describe(`the first visit to the page of ${site}`, () => {
    it('asks for our one file and stores nothing before the customer acts', async () => {
      const { page, watch } = await openSite(`${server[site]}/`);
      await page.waitForSelector('faden-contact >>> [part~="launcher"]');
      assert.deepEqual(ours(watch), [`${server.gateway}/faden.js`]);
      assert.deepEqual(await readStorage(page), NOTHING);
      assert.deepEqual(watch.errors, []);
      await page.close();
    });
    it('lets one type after three scripts, 14 kB in all, and breaks no policy', async () => {
      const { page, watch } = await openSite(`${server[site]}/`);
      const launcher = await page.waitForSelector('faden-contact >>> [part~="launcher"]');
      await launcher?.click();
      await page.waitForSelector('faden-contact >>> textarea[part~="box"]', { visible: true });
      const scripts = await eventually('the scripts came', () => {
        const found = [...new Set(ours(watch).filter((url) => url.endsWith('.js')))];
        return found.length >= 3 ? found.slice(0, 3) : undefined;
      });
      assert.ok((await weigh(scripts)) <= 14_000, `${await weigh(scripts)} bytes until one can type`);
      assert.deepEqual(watch.violations, []);
      await page.close();
    });
  });
}
