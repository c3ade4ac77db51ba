import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../source/source-files.ts';

/** Takes a picture of the visible page into `.cache/shots/<name>.png`, which git ignores, and says where it is. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(root, '.cache', 'shots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}
