import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';

import { createUuidV7, type CallbackLink, type CommandResult, type Session, type Slots } from '@faden/protocol';
import type { Page } from 'puppeteer-core';

import { findAccessibilityBreaks } from '../harness/accessibility.ts';
import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { eventually } from '../harness/eventually.ts';
import { startTown, type Town } from '../harness/town.ts';

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

async function ask<T>(path: string, body?: unknown, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${town.gateway}/v1${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
  assert.ok(response.ok, `${response.status} for ${path}`);
  return (await response.json()) as T;
}

/** A booked callback, and the link to it. */
async function booked(number: string): Promise<CallbackLink> {
  const { access } = await ask<Session>('/sites/musterbank/sessions', {});
  const [slot] = (await ask<Slots>('/sites/musterbank/slots?topic=billing')).slots;
  const [caseId, callback] = [mint(), mint()];
  const commands = [{ id: mint(), kind: 'case.open', body: { topic: 'billing', lang: 'en' } }, { id: callback, kind: 'callback.request', body: { number, window: slot?.window } }];
  const { results } = await ask<{ results: CommandResult[] }>('/commands', { case: caseId, commands }, access);
  assert.deepEqual(results.map(({ outcome }) => outcome), ['accepted', 'accepted']);
  return ask<CallbackLink>(`/cases/${caseId}/callbacks/${callback}/links`, {}, access);
}

async function open(url: string, { lang = 'en-GB', width = 360, zone = 'Europe/Berlin' } = {}): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const context = await chromium.browser.createBrowserContext();
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
  page.on('pageerror', (error) => void problems.push(String(error)));
  await page.evaluateOnNewDocument(`Object.defineProperty(navigator, 'language', { value: '${lang}' })`);
  await page.emulateTimezone(zone);
  await page.setViewport({ width, height: 740 });
  await page.goto(url);
  return { page, problems };
}
const textOf = (page: Page): Promise<string> => page.evaluate('document.querySelector("main").innerText') as Promise<string>;
const shows = (page: Page, text: RegExp): Promise<unknown> => eventually(`the page shows ${text}`, async () => text.test(await textOf(page)), 5000);
const press = async (page: Page, id: string): Promise<void> => (await page.waitForSelector(`#${id}`, { visible: true }))?.click();

test('a link shows, moves and cancels the call without a sign-in, in both languages, on a telephone', async () => {
  const { page, problems } = await open((await booked('030 23125 001')).url);
  await shows(page, /Your call from Musterbank[^]*We will call you in the window you chose[^]*Monday,? 23 November[^]*10:30[^]*001/);
  assert.doesNotMatch(await textOf(page), /23125|In your time/);
  assert.deepEqual(await findAccessibilityBreaks(page), []);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);

  await press(page, 'move-button');
  await shows(page, /The call is moved[^]*11:00[^]*2 more times/);
  await press(page, 'language-button');
  await shows(page, /Ihr Rückruf von Musterbank[^]*Er lässt sich noch 2-mal verlegen/);
  await press(page, 'cancel-button');
  await shows(page, /Ja, Rückruf absagen/);
  await press(page, 'cancel-button');
  await shows(page, /Dieser Rückruf ist abgesagt/);
  assert.deepEqual(await findAccessibilityBreaks(page), []);
  assert.deepEqual(problems, []);
});

test('somebody in another time zone reads both times, and German where the device speaks German', async () => {
  const { page } = await open((await booked('030 23125 002')).url, { lang: 'de-AT', width: 320, zone: 'America/New_York' });
  await shows(page, /Ihr Rückruf von Musterbank[^]*10:30[^]*In Ihrer Zeit[^]*04:30[^]*New_York/);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
});

test('a link that is replaced, and one that never was, say so and name another way', async () => {
  for (const secret of [`musterbank.${'A'.repeat(43)}`, 'x', '']) {
    const { page } = await open(`${town.gateway}/callback#${secret}`);
    await shows(page, /This link is no longer valid[^]*call us/);
    assert.deepEqual(await findAccessibilityBreaks(page), []);
  }
});
