import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { eventually } from '../harness/eventually.ts';
import { type RunningServer, startServer } from '../harness/server.ts';
import { type Customer, customerAt } from './people/customer.ts';
import { storedMessages } from './people/stored-messages.ts';

const FIRST = 'My card was declined abroad.';
const OFFLINE = ['It happened in Lisbon.', 'The shop was a bakery.', 'I need it tomorrow.'];

let server: RunningServer;
let home: Chromium;

before(async () => {
  server = await startServer();
  home = await launchChromium();
});

after(async () => {
  await home?.dispose();
  await server?.dispose();
});

const visit = async (): Promise<Customer> => {
  const page = await home.browser.newPage();
  await page.goto(`${server.musterbank}/?lang=en`);
  return customerAt(page);
};

test('words written without a connection outlive the browser and are delivered once, in order', async () => {
  const petra = await visit();
  await petra.open();
  await petra.ask(FIRST, 'Online banking');
  await eventually('the first words are delivered', async () => (await storedMessages(server, 'aylin')).includes(FIRST));

  await petra.page.setOfflineMode(true);
  for (const text of OFFLINE) await petra.say(text);
  await eventually('all of them are shown as not delivered', async () => (await petra.reads(OFFLINE[2] ?? '')) && (await petra.reads('Not delivered yet.')));
  await home.crash();
  assert.deepEqual(await storedMessages(server, 'aylin'), [FIRST]);

  const again = await visit();
  await again.goOn();
  await eventually('they are delivered by themselves', async () => (await storedMessages(server, 'aylin')).length > OFFLINE.length);
  assert.deepEqual(await storedMessages(server, 'aylin'), [FIRST, ...OFFLINE]);
  await eventually('nothing is undelivered on the page', async () => !(await again.reads('Not delivered yet.')));
  assert.deepEqual(await again.timeline(), [FIRST, ...OFFLINE]);
});
