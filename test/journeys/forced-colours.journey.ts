import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launchChromium, type Chromium } from '../harness/chromium.ts';
import { serveGalleries } from '../shots/gallery-server.ts';

let chromium: Chromium;
let gallery: Awaited<ReturnType<typeof serveGalleries>>;

before(async () => {
  [gallery, chromium] = await Promise.all([serveGalleries(['elements']), launchChromium()]);
});
after(async () => {
  await chromium.dispose();
  gallery.server.close();
});

/** One state of the elements for a reader whose system chooses all colours. */
async function open(scene: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await page.goto(`${gallery.origin}/elements?${new URLSearchParams({ scene, accent: '#0b5d57' })}`);
  await page.waitForSelector('[data-ready]');
  return page;
}

/** A computed colour of the first such thing, and what a system colour computes to there. */
async function colour(page: Page, selector: string, property: string, system: string): Promise<readonly string[]> {
  const found = await page.waitForSelector(`>>> ${selector}`);
  const pair = await found?.evaluate(
    (element, name, reference) => {
      const probe = document.createElement('span');
      probe.style.color = reference;
      document.body.append(probe);
      const wanted = getComputedStyle(probe).color;
      probe.remove();
      return [getComputedStyle(element).getPropertyValue(name), wanted];
    },
    property,
    system,
  );
  return pair ?? [];
}

describe('with colours that the reader’s system forces', () => {
  for (const [what, scene, selector, property, system] of [
    ['the thread is drawn as text is', 'confirmed', '.thread.words', 'stroke', 'CanvasText'],
    ['a knot is cut open in the colour of the page', 'confirmed', '.thread.words .gap', 'stroke', 'Canvas'],
    ['own words keep an edge', 'confirmed', '.bubble.you', 'border-block-start-color', 'CanvasText'],
    ['a sign in a knot is drawn as text is', 'handover', '.in-knot .sign', 'stroke', 'CanvasText'],
    ['the launcher’s mark is cut open in the colour of the button', 'launcher', '.gap', 'stroke', 'ButtonFace'],
    ['the launcher keeps an edge', 'launcher', '[part=launcher]', 'border-block-start-color', 'ButtonText'],
  ] as const) {
    it(what, async () => {
      const page = await open(scene);
      const [found, wanted] = await colour(page, selector, property, system);
      await page.close();
      assert.equal(found, wanted);
    });
  }
});
