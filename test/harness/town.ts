import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer } from '@faden/server';
import type { Page } from 'puppeteer-core';

import { root } from '../source/source-files.ts';
import { findFreePorts } from './free-ports.ts';
import { createMovableClock } from './movable-clock.ts';

/** The real server with the demo configuration in this process, and a clock that everybody in town goes by. */
export interface Town {
  readonly gateway: string;
  readonly musterbank: string;
  readonly password: string;
  /** Epoch ms. */
  now(): number;
  /** Puts the clock forward to a moment, for the gateway and for every page given. */
  wait(until: string, pages: readonly Page[]): Promise<void>;
  dispose(): Promise<void>;
}

/** What a page does to its dates when the clock is put forward; in text, since a page knows nothing of this module. */
const shiftDates = (ms: number): string => `{
  const Before = Date;
  globalThis.Date = new Proxy(Before, {
    construct: (date, given) => (given.length === 0 ? new date(date.now() + ${ms}) : new date(...given)),
    get: (date, name) => (name === 'now' ? () => date.now() + ${ms} : Reflect.get(date, name)),
  });
}`;

/** Starts a town in which it is `startAt`, an ISO moment, from now on. */
export async function startTown(startAt: string): Promise<Town> {
  const clock = createMovableClock(Date.parse(startAt));
  const dataDirectory = mkdtempSync(join(tmpdir(), 'faden-town-'));
  const settings = { host: '127.0.0.1', port: await findFreePorts(4), configFile: join(root, 'demo/faden.config.json'), dataDirectory, proxies: 0, logLevel: 'error', secret: () => undefined } as const;
  const problems: string[] = [];
  const write = (level: string, event: string, facts?: object): void => {
    if (level === 'error') problems.push(`${event} ${JSON.stringify(facts)}`);
  };
  const server = await startServer({ settings, root, clock, log: { write } });
  return {
    gateway: server.origins['gateway'] ?? '',
    musterbank: server.origins['musterbank'] ?? '',
    password: server.password ?? '',
    now: () => clock.now(),
    async wait(until, pages) {
      const ms = Date.parse(until) - clock.now();
      if (!(ms > 0)) throw new Error(`It is ${new Date(clock.now()).toISOString()} in town; ${until} is over.`);
      clock.putForward(ms);
      for (const page of pages) await page.evaluate(shiftDates(ms));
    },
    async dispose() {
      await server.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
      if (problems.length > 0) throw new Error(`The gateway complained:\n${problems.join('\n')}`);
    },
  };
}
