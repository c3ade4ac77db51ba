import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { createUuidV7, type CasesPage, type CommandResult, type DeskSession, type Session } from '@faden/protocol';
import type { Page } from 'puppeteer-core';

import { findAccessibilityBreaks } from '../harness/accessibility.ts';
import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { eventually } from '../harness/eventually.ts';
import { startTown, type Town } from '../harness/town.ts';
import { root } from '../source/source-files.ts';

const EMAIL = 'petra@example.org';
const mint = createUuidV7({ now: Date.now, random: (length) => new Uint8Array(randomBytes(length)) });
let town: Town;
let chromium: Chromium;

before(async () => {
  town = await startTown('2026-11-23T10:00:00+01:00');
  chromium = await launchChromium();
});
after(async () => {
  await chromium?.dispose();
  await town?.dispose();
});

interface DemoConfig {
  readonly sites: readonly { readonly identity?: { readonly keys: readonly { readonly kid: string; readonly secret: string }[] } }[];
}

/** What the bank's own backend would say of its customer. */
function identity(): string {
  const [bank] = (JSON.parse(readFileSync(join(root, 'demo/faden.config.json'), 'utf8')) as DemoConfig).sites;
  const { kid = '', secret = '' } = bank?.identity?.keys[0] ?? {};
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: 'petra', aud: 'musterbank', email: EMAIL, exp: Math.floor(town.now() / 1000) + 300 };
  const text = `${part({ alg: 'HS256', kid })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', Buffer.from(secret, 'base64url')).update(text).digest('base64url')}`;
}

async function ask<T>(path: string, body?: unknown, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${town.gateway}/v1${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
  assert.ok(response.ok, `${response.status} for ${path}`);
  return (await response.json()) as T;
}

/** A case with a promise in it, whose customer has closed the page. */
async function begun(): Promise<{ readonly caseId: string; readonly reference: string; readonly agent: string }> {
  const { access } = await ask<Session>('/sites/musterbank/sessions', { identity: identity() });
  const caseId = mint();
  const give = (token: string, ...commands: readonly (readonly [string, object])[]) =>
    ask<{ results: CommandResult[] }>('/commands', { case: caseId, commands: commands.map(([kind, body]) => ({ id: mint(), kind, body })) }, token);
  await give(access, ['case.open', { topic: 'billing', lang: 'en', text: 'My bill is wrong.' }]);
  const { access: agent } = await ask<DeskSession>('/desk/sessions', { agent: 'aylin', password: town.password });
  await give(agent, ['owner.take', {}], ['commitment.make', { text: 'A corrected bill', dueAt: '2026-11-25T11:00:00.000Z' }]);
  const { cases } = await ask<CasesPage>('/cases', undefined, access);
  return { caseId, reference: cases.find(({ id }) => id === caseId)?.reference ?? '', agent };
}

async function open(url: string, lang = 'en-GB'): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const context = await chromium.browser.createBrowserContext();
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
  page.on('pageerror', (error) => void problems.push(String(error)));
  await page.evaluateOnNewDocument(`Object.defineProperty(navigator, 'language', { value: '${lang}' })`);
  await page.setViewport({ width: 360, height: 740 });
  await page.goto(url);
  return { page, problems };
}
const textOf = (page: Page): Promise<string> => page.evaluate('document.querySelector("main").innerText') as Promise<string>;
const shows = (page: Page, text: RegExp): Promise<unknown> => eventually(`the page shows ${text}`, async () => text.test(await textOf(page)), 5000);
const press = async (page: Page, id: string): Promise<void> => (await page.waitForSelector(`#${id}`, { visible: true }))?.click();
const fits = (page: Page): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth <= innerWidth');

/** The link in the newest mail of the demonstration. */
async function mailedLink(): Promise<string> {
  let link = '';
  await eventually('the mail has come', async () => {
    const list = await (await fetch(`${town.gateway}/mailbox/`)).text();
    const number = /href="(\/mailbox\/[^"/]+)"/.exec(list)?.[1];
    if (number === undefined) return false;
    link = /href="([^"]+\/status#[^"]+)"/.exec(await (await fetch(`${town.gateway}${number}`)).text())?.[1] ?? '';
    return link !== '';
  }, 10_000);
  return link;
}

test('a customer without widget or account asks for the link, follows the mail, reads where things stand and answers', async () => {
  const { caseId, reference, agent } = await begun();
  const asking = await open(`${town.gateway}/status#musterbank`);
  await shows(asking.page, /Have the link to your case sent to you/);
  assert.deepEqual(await findAccessibilityBreaks(asking.page), []);
  await asking.page.type('#reference', reference.toLowerCase());
  await asking.page.type('#contact', EMAIL);
  await press(asking.page, 'ask-button');
  await shows(asking.page, /on its way to you/);

  const { page, problems } = await open(await mailedLink());
  await shows(page, /Your case at Musterbank[^]*We are working on your case[^]*Aylin Kaya[^]*Next update by[^]*What we promised[^]*A corrected bill[^]*open · until Wednesday,? 25 November[^]*12:00[^]*My bill is wrong/);
  assert.deepEqual(await findAccessibilityBreaks(page), []);
  assert.equal(await fits(page), true);

  await page.type('#words', 'It says 98 euros.');
  await press(page, 'reply-button');
  await shows(page, /Your message has arrived[^]*It says 98 euros/);
  await press(page, 'language-button');
  await shows(page, /Ihr Vorgang bei Musterbank[^]*Was wir zugesagt haben[^]*offen · bis Mittwoch, 25\. November[^]*Was geschehen ist/);
  assert.deepEqual(await findAccessibilityBreaks(page), []);

  await fetch(`${town.gateway}/v1/cases/${caseId}/links`, { method: 'DELETE', headers: { authorization: `Bearer ${agent}` } });
  const again = await open(page.url(), 'de-DE');
  await shows(again.page, /Dieser Link gilt nicht mehr[^]*Link schicken/);
  assert.doesNotMatch(await textOf(again.page), /98 euros|Aylin/);
  assert.deepEqual([...asking.problems, ...problems], []);
});
