/**
 * Takes a picture of every state of the elements, in both themes, two languages and two widths, into `.cache/shots`.
 * Usage: npm run shots [-- part of a picture's name …]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { launchChromium } from '../harness/chromium.ts';
import { takeScreenshot } from '../harness/screenshot.ts';
import { pictures } from './pictures.ts';

const { outputFiles } = await build({
  entryPoints: ['packages/elements/src/testing/gallery.ts'],
  bundle: true,
  format: 'esm',
  write: false,
  conditions: ['faden-source', 'browser'],
  tsconfig: 'tsconfig.json',
  logLevel: 'error',
});
const script = outputFiles[0]?.text ?? '';
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gallery</title>
<style>body{margin:0}faden-chat{height:100vh;--faden-font:"Liberation Sans",sans-serif;--faden-font-binding:"Liberation Serif",serif}</style><script type="module" src="/gallery.js"></script>`;
const server = createServer((request, response) => {
  const isScript = request.url?.startsWith('/gallery.js');
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html').end(isScript ? script : page);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

const filters = process.argv.slice(2);
const wanted = pictures().filter(({ name }) => filters.length === 0 || filters.some((part) => name.includes(part)));
const chromium = await launchChromium();
let failed = 0;
const tab = await chromium.browser.newPage();
await tab.emulateTimezone('Europe/Berlin');
tab.on('pageerror', (error) => {
  failed += 1;
  console.log(String(error));
});
for (const { name, query, width, height } of wanted) {
  await tab.setViewport({ width, height, deviceScaleFactor: 2 });
  await tab.goto(`http://127.0.0.1:${port}/?${new URLSearchParams(query)}`);
  await tab.waitForSelector('[data-ready]', { timeout: 5000 }).catch(() => (failed += 1));
  console.log(await takeScreenshot(tab, name));
}
await chromium.dispose();
server.close();
console.log(`${wanted.length} pictures, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
