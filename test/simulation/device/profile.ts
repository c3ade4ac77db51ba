import type { Ports } from '@faden/client';

import type { Link } from '../network/link.ts';
import type { SeededRandom } from '../time/seeded-random.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import { createSharedChannels } from './shared-channels.ts';
import { createSharedLocks } from './shared-locks.ts';
import { createSharedStorage, onDisk } from './shared-storage.ts';

type LifecycleEvent = Parameters<Parameters<Ports['lifecycle']['subscribe']>[0]>[0];

/** What a browser profile needs. */
export interface ProfileDeps {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  /** Makes the connection of a new tab. */
  readonly connect: (tab: string, online: () => boolean) => Link;
  /** How often a message between tabs is lost. */
  readonly channelLoss: () => number;
  /** How far this device's clock is off, in milliseconds. */
  readonly clockOffsetMs: number;
}

/** One open tab: the world as the client in it sees it. */
export interface Tab {
  readonly name: string;
  readonly ports: Ports;
  /** Something happens to the page. */
  happen(event: LifecycleEvent): void;
  /** The tab is gone: nothing in it runs any more, whatever it still waits for. */
  kill(): void;
}

/** One browser profile: a disk, locks and channels that its tabs share. */
export interface Profile {
  open(tab: string): Tab;
  online: boolean;
}

/** Makes a browser profile with nothing in it. */
export function createProfile(deps: ProfileDeps): Profile {
  const { time, random } = deps;
  const disk = createSharedStorage();
  const locks = createSharedLocks();
  const channels = createSharedChannels({ time, random, loss: deps.channelLoss });
  const profile: Profile = { online: true, open };

  function open(name: string): Tab {
    let state: 'visible' | 'hidden' | 'gone' = 'visible';
    const listeners = new Set<(event: LifecycleEvent) => void>();
    const whileAlive = (callback: () => void) => (): void => {
      if (state !== 'gone') callback();
    };
    const link = deps.connect(name, () => profile.online && state !== 'gone');
    const reach = <T>(work: () => T): Promise<T> => onDisk({ time, random, whileAlive }, work);
    const fetch = (url: string, init: RequestInit): Promise<Response> =>
      new Promise((resolve, reject) => {
        link.fetch(new Request(url, init)).then(
          (response) => whileAlive(() => resolve(response))(),
          (error: unknown) => whileAlive(() => reject(error))(),
        );
      });

    const ports: Ports = {
      network: { fetch, upload: (url, { headers, body, signal }) => fetch(url, { method: 'PUT', headers, body, signal }) },
      storage: {
        mode: { value: 'persistent', subscribe: (listener) => (listener('persistent'), () => undefined) },
        read: (key) => reach(() => disk.read(key)),
        list: (prefix) => reach(() => disk.list(prefix)),
        change: (keys, decide) => reach(() => disk.write(decide(keys.map((key) => disk.read(key))))),
        wipe: (prefix) => reach(() => disk.wipe(prefix)),
        release: () => undefined,
      },
      locks: locks.of(name),
      tabs: channels.of(name),
      lifecycle: {
        visible: () => state === 'visible',
        online: () => profile.online,
        language: () => 'en',
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      clock: { now: () => time.now() + deps.clockOffsetMs, after: (ms, run) => time.after(ms, whileAlive(run)) },
      random: { bytes: (length) => random.bytes(length), fraction: () => random.fraction() },
    };

    return {
      name,
      ports,
      happen: (event) => {
        if (event === 'hidden' || event === 'pagehide') state = 'hidden';
        if (event === 'visible' || event === 'pageshow') state = 'visible';
        if (event === 'offline') link.sever();
        for (const listener of listeners) listener(event);
      },
      kill: () => {
        state = 'gone';
        listeners.clear();
        link.sever();
        locks.forget(name);
        channels.forget(name);
      },
    };
  }
  return profile;
}
