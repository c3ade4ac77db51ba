import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { findAccessibilityBreaks } from '../harness/accessibility.ts';
import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { eventually } from '../harness/eventually.ts';
import { type PageWatch, watchPage } from '../harness/page-watch.ts';
import { type RunningServer, startServer } from '../harness/server.ts';
import { type Agent, agentAt } from './people/agent.ts';
import { type Customer, customerAt } from './people/customer.ts';
import { storedMessages } from './people/stored-messages.ts';

const MESSAGES_EACH_WAY = 200;
const CONCERN = 'My October card bill has the yearly fee on it twice.';

let server: RunningServer;
let home: Chromium;
let office: Chromium;
let otherOffice: Chromium;
let petra: Customer;
let aylin: Agent;
let jonas: Agent;
const watches: PageWatch[] = [];

async function openPage(chromium: Chromium, url: string) {
  const page = await chromium.browser.newPage();
  watches.push(watchPage(page));
  await page.goto(url);
  return page;
}

before(async () => {
  server = await startServer();
  [home, office, otherOffice] = [await launchChromium(), await launchChromium(), await launchChromium()];
});

after(async () => {
  for (const chromium of [home, office, otherOffice]) await chromium?.dispose();
  await server?.dispose();
});

test('a customer writes on the page of a bank; nothing was asked of the gateway before', async () => {
  const page = await openPage(home, `${server.musterbank}/?lang=en`);
  petra = customerAt(page);
  await eventually('the launcher is drawn', () => page.$('faden-contact >>> button'));
  const asked = watches[0]?.requests.filter((url) => url.startsWith(server.gateway)) ?? [];
  assert.deepEqual(asked, [`${server.gateway}/faden.js`]);
  await petra.open();
  await petra.ask(CONCERN, 'Bill and fees');
  await eventually('her words stand on the thread', () => petra.reads(CONCERN));
  await eventually('a team is responsible, with a person by name', () => petra.reads('is responsible'));
});

test('an agent finds the case with its first words and answers; the role card comes first, with the right company', async () => {
  aylin = agentAt(await openPage(office, `${server.gateway}/desk/?lang=en`));
  await aylin.signIn('aylin', server.password);
  await aylin.openCase('yearly fee');
  assert.ok(await aylin.reads('You speak for Musterbank'));
  assert.ok(await aylin.reads(CONCERN));
  await aylin.reply('Good morning. I see both charges.', 'Musterbank');
  await eventually('the answer reaches the customer', () => petra.reads('I see both charges.'));
  assert.ok(await petra.reads('Rhein-Dialog GmbH, for Musterbank'));
  await eventually('the agent is responsible now', () => petra.reads('Aylin Kaya is responsible'));
});

test('the understanding is restated in points and confirmed', async () => {
  await aylin.restate(['The yearly fee was charged twice.', 'You want a corrected bill.']);
  await eventually('the customer is asked', () => petra.reads('Did we understand you?'));
  await petra.answer('Yes');
  await eventually('the desk shows the confirmation', () => aylin.reads('The concern, confirmed by the customer'));
});

test('the page is loaded anew and the conversation goes on where it stood', async () => {
  await petra.page.reload();
  await petra.goOn();
  await eventually('all of it is there again', async () => (await petra.reads(CONCERN)) && (await petra.reads('Confirmed by you')));
});

test('the server is killed; what is written meanwhile is kept, shown as not delivered, and goes out by itself', async () => {
  await server.kill();
  await petra.say('It is the same on the September bill.');
  await eventually('the page says that it reconnects', () => petra.reads('Nothing you wrote is lost.'), 60_000);
  await eventually('the words are shown as not delivered', () => petra.reads('Not delivered yet.'));
  await server.restart();
  await eventually('the words reach the agent', () => aylin.reads('It is the same on the September bill.'), 60_000);
  await eventually('they count as delivered', async () => !(await petra.reads('Not delivered yet.')), 60_000);
});

test('a second tab of the same browser shows the same conversation', async () => {
  const second = customerAt(await openPage(home, `${server.musterbank}/cards.html?lang=en`));
  await second.goOn();
  await eventually('the second tab has it', () => second.reads('It is the same on the September bill.'));
  await second.say('I am in another tab now.');
  await eventually('the first tab has it', () => petra.reads('I am in another tab now.'));
  await eventually('the agent has it', () => aylin.reads('I am in another tab now.'));
  await second.page.close();
  await petra.page.bringToFront();
});

test('the case is handed over with reason and summary, and belongs to the first until the second accepts', async () => {
  await aylin.handOver('Jonas Weber', 'My shift ends.', 'Both fees are seen, the refund is open.');
  await eventually('the customer sees the handover', () => petra.reads('Handover to Jonas Weber'));
  assert.ok(await petra.reads('Aylin Kaya is responsible'));
  jonas = agentAt(await openPage(otherOffice, `${server.gateway}/desk/?lang=en`));
  await jonas.signIn('jonas', server.password);
  await jonas.openCase('yearly fee');
  await eventually('the receiver sees the summary', () => jonas.reads('Both fees are seen, the refund is open.'));
  await jonas.press('Accept');
  await eventually('the customer sees who is responsible now', () => petra.reads('Jonas Weber is responsible'));
});

test(`${MESSAGES_EACH_WAY} messages each way stand on both sides and in the store once each, in order`, async () => {
  for (let n = 1; n <= MESSAGES_EACH_WAY; n++) {
    await Promise.all([petra.say(`Customer ${n}.`), jonas.reply(`Agent ${n}.`, 'Musterbank')]);
  }
  await eventually('the last words are on both sides', async () =>
    (await petra.reads(`Agent ${MESSAGES_EACH_WAY}.`)) && (await jonas.reads(`Customer ${MESSAGES_EACH_WAY}.`)), 120_000);
  await eventually('nothing is undelivered', async () => !(await petra.reads('Not delivered yet.')), 60_000);

  const stored = await storedMessages(server, 'jonas');
  const counted = (who: string): string[] => Array.from({ length: MESSAGES_EACH_WAY }, (_, at) => `${who} ${at + 1}.`);
  assert.deepEqual(stored.filter((text) => text.startsWith('Customer ')), counted('Customer'));
  assert.deepEqual(stored.filter((text) => text.startsWith('Agent ')), counted('Agent'));
  assert.deepEqual(await petra.timeline(), stored);
  assert.deepEqual(await jonas.timeline(), stored);
});

test('the case is resolved point by point, the customer agrees, and it is closed', async () => {
  await jonas.propose(['39.00 euros go back today.', 'The corrected bill is in your inbox.']);
  await eventually('the customer is asked', () => petra.reads('Is it settled?'));
  assert.deepEqual(await findAccessibilityBreaks(petra.page), []);
  await petra.answer('Yes');
  await eventually('the case is closed on the page', () => petra.reads('Closed, as you confirmed.'));
  await eventually('the case is closed at the desk', () => jonas.reads('Closed'));
});

test('no page has written an error or broken a policy on the way', () => {
  assert.deepEqual(watches.flatMap(({ errors }) => errors), []);
});
