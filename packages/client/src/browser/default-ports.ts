import type { Ports } from '../ports/ports.ts';
import { createBroadcastTabs } from './broadcast-tabs.ts';
import { createBrowserNetwork } from './browser-network.ts';
import { createCryptoRandom } from './crypto-random.ts';
import { createIdbKeyValue } from './idb-key-value.ts';
import { createMemoryKeyValue } from './memory-key-value.ts';
import { createPageLifecycle } from './page-lifecycle.ts';
import { createSystemClock } from './system-clock.ts';
import { createWebLocks } from './web-locks.ts';

/** The ports of the platform this runs on. Those given are not made; nothing is opened before it is used. */
export function defaultPorts(given: Partial<Ports>): Ports {
  const clock = given.clock ?? createSystemClock();
  return {
    clock,
    network: given.network ?? createBrowserNetwork(),
    storage: given.storage ?? (typeof indexedDB === 'undefined' ? createMemoryKeyValue() : createIdbKeyValue({ factory: indexedDB, clock })),
    locks: given.locks === undefined ? createWebLocks() : given.locks,
    tabs: given.tabs === undefined ? createBroadcastTabs() : given.tabs,
    lifecycle: given.lifecycle ?? createPageLifecycle(),
    random: given.random ?? createCryptoRandom(),
  };
}
