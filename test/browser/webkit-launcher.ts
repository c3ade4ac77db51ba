import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import { createWebDriver, type WebDriver } from './webdriver.ts';
import { createWebKitPage, type WebKitPage } from './webkit-page.ts';

/** The programs this launcher starts; `screen` is Xvfb where there is no display. */
export interface WebKitPrograms {
  driver: string;
  screen?: string | undefined;
}

/**
 * Drives WebKitGTK's MiniBrowser by plain W3C WebDriver. It calls itself a `playwright` browser so that the stock
 * commands (`setViewport`, `sendKeys`, `sendMouse`) find a page object they know; the stock WebDriver launcher drops
 * accented characters. One window, so one session at a time.
 */
export function createWebKitLauncher(programs: WebKitPrograms): BrowserLauncher & { getPage(id: string): WebKitPage } {
  const started: ChildProcess[] = [];
  let opening: Promise<WebDriver> | undefined;
  let driver: WebDriver | undefined;
  let active: string | undefined;
  const endAll = (): void => started.reverse().forEach((child) => child.kill());

  async function open(): Promise<WebDriver> {
    process.once('exit', endAll);
    const env = programs.screen ? { ...process.env, DISPLAY: await startScreen(programs.screen, started) } : process.env;
    const port = await findFreePort();
    started.push(spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    driver = await createWebDriver(`http://127.0.0.1:${port}`);
    return driver;
  }

  return {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    async startSession(sessionId, url) {
      active = sessionId;
      await (await (opening ??= open())).navigate(url);
    },
    isActive: (sessionId) => sessionId === active,
    getBrowserUrl: () => driver?.currentUrl(),
    async stopSession(): Promise<SessionResult> {
      active = undefined;
      await driver?.navigate('about:blank');
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK cannot be debugged from here; open the page in MiniBrowser.');
    },
    async stop() {
      await driver?.close();
      process.off('exit', endAll);
      endAll();
    },
    getPage() {
      if (!driver) throw new Error('WebKitGTK has no page yet.');
      return createWebKitPage(driver);
    },
  };
}

/** Starts a virtual screen on a free display number and says its name once it answers. */
function startScreen(program: string, started: ChildProcess[]): Promise<string> {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended before it was ready.')));
    child.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
