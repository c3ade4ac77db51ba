import { createMemoryGateway, createMemoryStore, type MemoryGateway } from '@faden/gateway';

import type { Desk } from '../api/desk.ts';
import type { Faden, FadenOptions } from '../api/faden.ts';
import type { Code } from '../code/code.ts';
import { codeAtHand } from '../code/code-at-hand.ts';
import { createFaden } from '../customer/create-faden.ts';
import { createDesk } from '../desk/create-desk.ts';
import { createTestBrowser, type TestBrowser, type TestTab } from './test-browser.ts';
import { createTestClock, settle, type TestClock } from './test-clock.ts';
import { password, testConfig } from './test-config.ts';
import { createTestNetwork, type TestNetwork } from './test-network.ts';

const origin = 'https://contact.example';

/** The real gateway in memory, a network to break, and browsers. */
export interface World {
  readonly clock: TestClock;
  readonly network: TestNetwork;
  readonly browser: TestBrowser;
  gateway(): MemoryGateway;
  /** Another process over the same data; with `restore`, over data that lost everything. */
  restart(how?: 'restore'): void;
  /** A client of a customer; all its code is at hand unless given. */
  faden(tab?: TestTab, options?: Partial<FadenOptions>, code?: Code): Faden;
  desk(agent?: string): Promise<Desk>;
  settle(): Promise<void>;
}

function seeded(seed: number): (length: number) => Uint8Array {
  let state = seed;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };
  return (length) => Uint8Array.from({ length }, next);
}

export function createWorld(): World {
  const clock = createTestClock();
  const random = seeded(77);
  const config = testConfig();
  let epoch = 1;
  let store = createMemoryStore({ epoch: `e${epoch}` });
  const open = (): MemoryGateway => createMemoryGateway(config, { clock, random, store });
  let gateway = open();
  const network = createTestNetwork((request) => gateway.fetch(request));
  const browser = createTestBrowser(clock, (isAlive) => network.port(isAlive));
  const deskBrowser = createTestBrowser(clock, (isAlive) => network.port(isAlive), 9);
  return {
    clock,
    network,
    browser,
    gateway: () => gateway,
    restart(how) {
      network.sever();
      void gateway.close();
      if (how === 'restore') store = createMemoryStore({ epoch: `e${++epoch}` });
      gateway = open();
    },
    faden: (tab = browser.tab(), options = {}, code = codeAtHand) => createFaden({ gateway: origin, site: 'musterbank', lang: 'en', ...options }, tab.ports, code),
    async desk(agent = 'aylin') {
      const tab = deskBrowser.tab();
      let kept: string | null = null;
      const desk = createDesk(
        { gateway: origin },
        {
          ...tab.ports,
          tabStorage: {
            read: () => kept,
            write: (value) => {
              kept = value;
            },
          },
        },
      );
      await desk.signIn(agent, password);
      await settle();
      return desk;
    },
    settle,
  };
}

export { wordsOf } from './words-of.ts';
