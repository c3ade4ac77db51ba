import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { startTown, type Town } from '../harness/town.ts';
import { type Caller, callerAt } from './people/caller.ts';
import { type CallingAgent, callingAgentAt } from './people/calling-agent.ts';
import { freeAt, offeredWindows } from './people/offered-windows.ts';

/** Thursday, five minutes after closing time; Good Friday and Easter Monday are holidays, and on Sunday the clocks change. */
const CLOSED = '2027-03-25T18:05:00+01:00';
const FIRST = '8:00, Tuesday 30 March, 8:00 to 8:30';
const SECOND = '9:00, Tuesday 30 March, 9:00 to 9:30';
const NUMBER = '030 23125 001';

let town: Town;
let chromium: Chromium;

before(async () => {
  chromium = await launchChromium();
});

after(async () => {
  await chromium?.dispose();
});

async function visit(): Promise<Caller> {
  const context = await chromium.browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateTimezone('Europe/Berlin');
  await page.goto(`${town.musterbank}/callback.html?lang=en`);
  return callerAt(page);
}

async function atDesk(agent: string): Promise<CallingAgent> {
  const context = await chromium.browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateTimezone('Europe/Berlin');
  await page.goto(`${town.gateway}/desk/?lang=en`);
  const person = callingAgentAt(page);
  await person.signIn(agent, town.password);
  return person;
}

async function book(petra: Caller): Promise<void> {
  await petra.ask('Bill and fees');
  assert.deepEqual((await petra.windows())[0], FIRST);
  await petra.chooseWindow(FIRST);
  await petra.giveNumber(NUMBER);
  await petra.tap('Book this call');
  await petra.sees('Tuesday 30 March, 8:00 to 8:30');
}

test('booked before a holiday weekend, moved, not reached, reached: the call comes, and every step of it can be seen', async () => {
  town = await startTown(CLOSED);
  try {
    const [first] = await offeredWindows(town);
    assert.deepEqual([first?.window.start, first?.window.offset], ['2027-03-30T08:00', '+02:00']);
    const petra = await visit();
    await book(petra);
    assert.ok(petra.taps() <= 5, `it took ${petra.taps()} taps`);
    assert.equal(await freeAt(town, '2027-03-30T08:00'), (first?.free ?? 0) - 1);
    const booked = await petra.calendar();
    assert.match(booked, /^SEQUENCE:0\r?$/m);
    assert.match(booked, /^DTSTART;TZID=Europe\/Berlin:20270330T080000\r?$/m);

    await petra.tap('Move');
    await petra.chooseWindow(SECOND);
    await petra.tap('Move to Tue 30 Mar, 9:00 to 9:30');
    await petra.sees('Tuesday 30 March, 9:00 to 9:30');
    const moved = await petra.calendar();
    assert.match(moved, /^SEQUENCE:1\r?$/m);
    assert.match(moved, /^DTSTART;TZID=Europe\/Berlin:20270330T090000\r?$/m);
    assert.equal(await freeAt(town, '2027-03-30T08:00'), first?.free);

    await town.wait('2027-03-30T09:05:00+02:00', [petra.page]);
    await petra.page.reload();
    const aylin = await atDesk('aylin');
    await aylin.openCall('9:00');
    await aylin.call();
    await petra.sees('We are calling you now');
    await aylin.say('No answer');
    await petra.sees('Called, not reached');
    await petra.sees('Next try');
    await petra.sees('9:20');

    await town.wait('2027-03-30T09:21:00+02:00', [petra.page, aylin.page]);
    await aylin.call();
    await petra.sees('We are calling you now');
    await aylin.say('Reached');
    await aylin.wrapUp('The fee is paid back by Friday.');
    await petra.sees('We have spoken');
    await petra.sees('The fee is paid back by Friday.');
    await aylin.openCalls();
    await aylin.sees('No call is owed.');
  } finally {
    await town.dispose();
  }
});

test('nobody calls in the window: it is called missed, the customer gets an apology, and the supervisor knows within a minute', async () => {
  town = await startTown(CLOSED);
  try {
    const petra = await visit();
    await book(petra);
    await town.wait('2027-03-30T08:29:30+02:00', [petra.page]);
    await petra.page.reload();
    await petra.sees('Today, 8:00 to 8:30');
    const maria = await atDesk('maria');
    await maria.openCall('8:00');
    await town.wait('2027-03-30T08:30:01+02:00', [petra.page, maria.page]);
    await maria.sees('1 callback was missed or is late.');
    await petra.sees('We did not call you');
    await petra.sees('We are sorry. Your call comes before all others now.');
    assert.ok(town.now() < Date.parse('2027-03-30T08:31:00+02:00'), 'it took longer than a minute');
  } finally {
    await town.dispose();
  }
});
