import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { findChromium } from '../../.ci/browsers.mjs';
import { chromiumFlags } from '../browser/engines.ts';

/** A real Chromium with a profile of its own, which outlives a restart. */
export interface Chromium {
  readonly browser: Browser;
  /** Ends the browser and starts it again with the same profile, as after closing the laptop. */
  restart(): Promise<void>;
  /** Ends it at once, without a chance to write anything, and starts it with the same profile. */
  crash(): Promise<void>;
  dispose(): Promise<void>;
}

/** Launches Chromium, headless, with a fresh profile. */
export async function launchChromium(flags: readonly string[] = []): Promise<Chromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('The journeys need a Chromium: set CHROME_PATH.');
  const profile = mkdtempSync(join(tmpdir(), 'faden-profile-'));
  const open = (): Promise<Browser> =>
    launch({ executablePath, userDataDir: profile, args: [...chromiumFlags, ...flags], defaultViewport: { width: 1280, height: 800 } });
  let browser = await open();
  return {
    get browser() {
      return browser;
    },
    async restart() {
      await browser.close();
      browser = await open();
    },
    async crash() {
      const process = browser.process();
      const gone = new Promise((resolve) => process?.once('exit', resolve));
      process?.kill('SIGKILL');
      await gone;
      browser = await open();
    },
    async dispose() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
