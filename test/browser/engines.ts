import { chromeLauncher, type BrowserLauncher } from '@web/test-runner';
import type { BrowserContext, Page, Target } from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit } from '../../.ci/browsers.mjs';
import { createWebKitLauncher } from './webkit-launcher.ts';

/** The names under which an engine is asked for. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** All engines, the required one first. */
export const engineNames: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** Flags for a Chromium that talks to nobody but the page under test. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Makes the launcher of one engine, or says in a sentence why it cannot run here. */
export function createLauncher(name: EngineName): BrowserLauncher | { missing: string } {
  if (name === 'chromium') return createChromium();
  if (name === 'firefox') return createFirefox();
  const webkit = findWebKit();
  return webkit ? createWebKitLauncher(webkit) : { missing: 'WebKitGTK (needs WebKitWebDriver and Xvfb)' };
}

function createChromium(): BrowserLauncher | { missing: string } {
  const executablePath = findChromium();
  if (!executablePath) return { missing: 'Chromium (set CHROME_PATH)' };
  const launcher = chromeLauncher({ launchOptions: { executablePath, args: [...chromiumFlags] } });
  return Object.assign(launcher, { name: 'Chromium' });
}

/** A page that is not in front still draws and keeps time, since no window of a headless Firefox is in front for certain. */
const extraPrefsFirefox = {
  'layout.throttled_frame_rate': 60,
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'widget.windows.window_occlusion_tracking.enabled': false,
};

/**
 * One page for all files, in front whenever a file begins: a hidden page draws ever more seldom, until frames take
 * minutes. What a test opens besides it (Firefox shows a download in a tab of its own) is closed at once.
 */
function keepInFront(launcher: ReturnType<typeof chromeLauncher>, page: () => Page | undefined): void {
  const start = launcher.startSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    await page()?.bringToFront();
    await start(id, url);
  };
}

async function closeOthers(ours: Page, target: Target): Promise<void> {
  const page = await target.page().catch(() => null);
  if (!page || page === ours) return;
  await page.close().catch(() => undefined);
  await ours.bringToFront();
}

function createFirefox(): BrowserLauncher | { missing: string } {
  const executablePath = findFirefox();
  if (!executablePath) return { missing: 'Firefox (set FIREFOX_PATH)' };
  let ours: Page | undefined;
  const createPage = async ({ context }: { context: BrowserContext }): Promise<Page> => {
    const page = await context.newPage();
    context.on('targetcreated', (target) => void closeOthers(page, target));
    await page.bringToFront();
    ours = page;
    return page;
  };
  // One page at a time: Firefox gives focus to one window only.
  const launcher = chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox }, createPage });
  keepInFront(launcher, () => ours);
  return Object.assign(launcher, { name: 'Firefox', concurrency: 1 });
}
