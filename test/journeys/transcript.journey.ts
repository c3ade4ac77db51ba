import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { createUuidV7, type Session } from '@faden/protocol';
import type { ElementHandle } from 'puppeteer-core';

import { findAccessibilityBreaks } from '../harness/accessibility.ts';
import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { eventually } from '../harness/eventually.ts';
import { startTown, type Town } from '../harness/town.ts';

const mint = createUuidV7({ now: Date.now, random: (length) => new Uint8Array(randomBytes(length)) });
const folder = mkdtempSync(join(tmpdir(), 'faden-transcript-'));
let town: Town;
let chromium: Chromium;

before(async () => {
  town = await startTown('2026-11-23T10:00:00+01:00');
  chromium = await launchChromium();
});
after(async () => {
  await chromium?.dispose();
  await town?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** The transcript a customer takes home. */
async function takenHome(): Promise<string> {
  const json = { 'content-type': 'application/json' };
  const { access } = (await (await fetch(`${town.gateway}/v1/sites/musterbank/sessions`, { method: 'POST', headers: json, body: '{}' })).json()) as Session;
  const caseId = mint();
  const commands = [{ id: mint(), kind: 'case.open', body: { topic: 'billing', lang: 'en' } }, { id: mint(), kind: 'message.post', body: { text: 'It says 98 euros.' } }];
  await fetch(`${town.gateway}/v1/commands`, { method: 'POST', headers: { ...json, authorization: `Bearer ${access}` }, body: JSON.stringify({ case: caseId, commands }) });
  return (await fetch(`${town.gateway}/v1/cases/${caseId}/transcript`, { headers: { authorization: `Bearer ${access}` } })).text();
}

test('a transcript is verified in the browser without a connection, and one changed byte names its entry', async () => {
  const page = await chromium.browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
  page.on('pageerror', (error) => void problems.push(String(error)));
  await page.evaluateOnNewDocument("Object.defineProperty(navigator, 'language', { value: 'en-GB' })");
  await page.setViewport({ width: 360, height: 740 });
  await page.goto(`${town.gateway}/verify/`);
  await page.setOfflineMode(true);
  const choose = async (name: string, text: string): Promise<void> => {
    writeFileSync(join(folder, name), text);
    const input = (await page.$('#file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, name));
  };
  const shows = (text: RegExp): Promise<unknown> => eventually(`the page shows ${text}`, async () => text.test((await page.evaluate('document.querySelector("main").innerText')) as string), 5000);

  const transcript = await takenHome();
  await choose('whole.json', transcript);
  await shows(/Nothing was changed[^]*Musterbank[^]*Valid/);
  assert.deepEqual(await findAccessibilityBreaks(page), []);

  const changed = transcript.replace('98 euros', '89 euros');
  const { seq } = (JSON.parse(changed) as { entries: { seq: number; body: { text?: string } | null }[] }).entries.find(({ body }) => body?.text === 'It says 89 euros.') ?? { seq: 0 };
  await choose('changed.json', changed);
  await shows(new RegExp(`Entry ${seq} was changed[^]*message.posted`));
  await choose('other.json', '{}');
  await shows(/not a transcript/);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
  assert.deepEqual(problems, []);
});
