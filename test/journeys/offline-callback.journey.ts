import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { startTown, type Town } from '../harness/town.ts';
import { bookByWire } from './people/book-by-wire.ts';
import { callerAt } from './people/caller.ts';
import { freeAt, offeredWindows } from './people/offered-windows.ts';

const EVENING = '2026-11-23T18:05:00+01:00';

let town: Town;
let chromium: Chromium;

before(async () => {
  town = await startTown(EVENING);
  chromium = await launchChromium();
});

after(async () => {
  await chromium?.dispose();
  await town?.dispose();
});

test('a call asked for offline is sent, not booked; when its window has gone meanwhile, the next one is booked and stands beside the wish', async () => {
  const page = await chromium.browser.newPage();
  await page.emulateTimezone('Europe/Berlin');
  await page.goto(`${town.musterbank}/callback.html?lang=en`);
  const petra = callerAt(page);
  await petra.ask('Bill and fees');
  const [first] = await petra.windows();
  assert.match(first ?? '', /8:00 to 8:30/);
  await page.setOfflineMode(true);
  await petra.chooseWindow(first ?? '');
  await petra.giveNumber('030 23125 001');
  await petra.tap('Book this call');
  await petra.sees('Sent, not yet confirmed');
  assert.equal(await petra.reads('So you know it is us'), false);

  const [wished] = await offeredWindows(town);
  assert.equal(wished?.window.start, '2026-11-24T08:00');
  for (let place = 0; wished && place < wished.free; place++) {
    await bookByWire(town.gateway, { site: 'musterbank', topic: 'billing', number: `030 23125 1${String(place).padStart(2, '0')}`, window: wished.window });
  }
  assert.equal(await freeAt(town, '2026-11-24T08:00'), 0);
  assert.equal(await petra.reads('Sent, not yet confirmed'), true);

  await page.setOfflineMode(false);
  await petra.sees('Tomorrow, 8:30 to 9:00');
  await petra.sees('That was taken, this is the next free window.');
  await petra.sees('So you know it is us');
  assert.equal(await petra.reads('Sent, not yet confirmed'), false);
});
