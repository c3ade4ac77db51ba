import type { Page } from 'puppeteer-core';

/** One message as it stands on the screen. */
export type Line = string;

/**
 * Reads every message of a list that only draws what is seen: from the end upwards until nothing older comes,
 * then down again, joining what overlaps.
 */
export async function collectTimeline(page: Page, list: string, message: string): Promise<readonly Line[]> {
  const scroll = (by: number): Promise<number> =>
    page.$eval(list, (element, distance) => {
      element.scrollBy({ top: distance, behavior: 'instant' });
      return element.scrollTop;
    }, by);
  const settled = (): Promise<unknown> => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const visible = (): Promise<string[]> => page.$$eval(message, (elements) => elements.map((element) => (element.textContent ?? '').trim()));

  for (let still = 0, before = -1; still < 20; ) {
    const top = await scroll(-5000);
    await settled();
    still = top === 0 && before === 0 ? still + 1 : 0;
    before = top;
  }
  const lines: string[] = [];
  for (let before = -1; ; ) {
    for (const line of joinOverlap(lines, await visible())) lines.push(line);
    const top = await scroll(300);
    await settled();
    if (top === before) return lines;
    before = top;
  }
}

/** What of `next` is new after `lines`: the longest start of `next` that is the end of `lines` is left out. */
function joinOverlap(lines: readonly string[], next: readonly string[]): readonly string[] {
  for (let size = Math.min(lines.length, next.length); size > 0; size--) {
    if (next.slice(0, size).every((line, at) => line === lines[lines.length - size + at])) return next.slice(size);
  }
  return next;
}
