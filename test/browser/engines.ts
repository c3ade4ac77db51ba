import { chromeLauncher, type BrowserLauncher } from '@web/test-runner';
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

function createFirefox(): BrowserLauncher | { missing: string } {
  const executablePath = findFirefox();
  if (!executablePath) return { missing: 'Firefox (set FIREFOX_PATH)' };
  // One page at a time: Firefox gives focus to one window only.
  const launcher = chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath } });
  return Object.assign(launcher, { name: 'Firefox', concurrency: 1 });
}
