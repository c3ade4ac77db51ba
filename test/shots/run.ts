/**
 * Takes a picture of every state of the elements and the desk, in both themes, two languages and their widths, into `.cache/shots`.
 * Usage: npm run shots [-- part of a picture's name …]
 */
import { launchChromium } from '../harness/chromium.ts';
import { takeScreenshot } from '../harness/screenshot.ts';
import { deskPictures } from './desk-pictures.ts';
import { serveGalleries, type Gallery } from './gallery-server.ts';
import { pictures, type Picture } from './pictures.ts';

const filters = process.argv.slice(2);
const galleryOf = (picture: Picture): Gallery => picture.gallery ?? 'elements';
const wanted = [...pictures(), ...deskPictures()].filter(({ name }) => filters.length === 0 || filters.some((part) => name.includes(part)));
const { server, origin } = await serveGalleries([...new Set(wanted.map(galleryOf))]);
const chromium = await launchChromium();
let failed = 0;
const fail = (said: string): void => {
  failed += 1;
  console.log(said);
};
const tab = await chromium.browser.newPage();
await tab.emulateTimezone('Europe/Berlin');
tab.on('pageerror', (error) => fail(String(error)));
tab.on('console', (message) => message.type() === 'error' && !message.text().includes('favicon') && fail(message.text()));
for (const picture of wanted) {
  await tab.setViewport({ width: picture.width, height: picture.height, deviceScaleFactor: 2 });
  await tab.goto(`${origin}/${galleryOf(picture)}?${new URLSearchParams(picture.query)}`);
  await tab.waitForSelector('[data-ready]', { timeout: 5000 }).catch(() => fail(`${picture.name} was not ready.`));
  console.log(await takeScreenshot(tab, picture.name));
}
await chromium.dispose();
server.close();
console.log(`${wanted.length} pictures, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
