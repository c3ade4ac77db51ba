import type { StorageMode } from '../api/states.ts';
import { createMemoryKeyValue } from '../browser/memory-key-value.ts';
import { createValue, type Value } from '../observe/value.ts';
import type { KeyValue } from '../ports/key-value.ts';
import type { LifecycleEvent } from '../ports/lifecycle.ts';
import type { Locks } from '../ports/locks.ts';
import type { Network } from '../ports/network.ts';
import type { Ports } from '../ports/ports.ts';
import type { TestClock } from './test-clock.ts';

/** One tab of a browser. */
export interface TestTab {
  readonly ports: Ports;
  happen(event: LifecycleEvent): void;
  /** Nothing in it runs any more. */
  crash(): void;
  readonly mode: Value<StorageMode>;
  /** Listeners that are on the page, and channels that are open. */
  open(): { readonly listeners: number; readonly channels: number };
}

/** A browser profile: what its tabs share. */
export interface TestBrowser {
  readonly disk: KeyValue;
  tab(more?: Partial<Ports>): TestTab;
  /** Everything on disk. */
  stored(): Promise<readonly (readonly [string, unknown])[]>;
  /** Messages that went from tab to tab. */
  readonly messages: unknown[];
  /** Who holds a lock. */
  holders(): readonly string[];
}

interface Held {
  readonly name: string;
  readonly tab: number;
  readonly reject: (error: unknown) => void;
}

export function createTestBrowser(clock: TestClock, network: (isAlive: () => boolean) => Network, seed = 1): TestBrowser {
  const disk = createMemoryKeyValue();
  const messages: unknown[] = [];
  let held: Held[] = [];
  let queue: { readonly name: string; readonly tab: number; readonly take: () => void }[] = [];
  const ears = new Set<{ readonly tab: number; readonly name: string; readonly hear: (message: unknown) => void }>();
  let tabs = 0;
  let state = seed * 2_654_435_761;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };

  function release(one: Held): void {
    if (!held.includes(one)) return;
    held = held.filter((other) => other !== one);
    const first = queue.find((waiting) => waiting.name === one.name);
    queue = queue.filter((waiting) => waiting !== first);
    first?.take();
  }

  function locksOf(tab: number): Locks {
    const hold = <T>(name: string, task: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        const one: Held = { name, tab, reject };
        held.push(one);
        void Promise.resolve()
          .then(task)
          .then(resolve, reject)
          .finally(() => release(one));
      });
    return {
      request(name, { steal, signal }, task) {
        if (steal) {
          for (const one of held.filter((other) => other.name === name)) {
            held = held.filter((other) => other !== one);
            one.reject(new DOMException('stolen', 'AbortError'));
          }
          return hold(name, task);
        }
        if (!held.some((one) => one.name === name)) return hold(name, task);
        return new Promise((resolve, reject) => {
          const waiting = { name, tab, take: () => void hold(name, task).then(resolve, reject) };
          queue.push(waiting);
          signal?.addEventListener('abort', () => {
            if (!queue.includes(waiting)) return;
            queue = queue.filter((other) => other !== waiting);
            reject(new DOMException('aborted', 'AbortError'));
          });
        });
      },
    };
  }

  return {
    disk,
    messages,
    stored: () => disk.list(''),
    holders: () => held.map((one) => `${one.name}@${one.tab}`),
    tab(more = {}) {
      const id = ++tabs;
      let alive = true;
      let visible = true;
      let online = true;
      const listeners = new Set<(event: LifecycleEvent) => void>();
      const mode = createValue<StorageMode>('none');
      const used = async <T>(work: () => Promise<T>): Promise<T> => {
        if (mode.value === 'none') mode.set('persistent');
        const result = structuredClone(await work());
        return alive ? result : new Promise<never>(() => undefined);
      };
      const storage: KeyValue = {
        mode,
        read: (key) => used(() => disk.read(key)),
        list: (prefix) => used(() => disk.list(prefix)),
        change: (keys, decide) => used(() => disk.change(keys, (values) => structuredClone(decide(structuredClone(values))), 'strict')),
        wipe: (prefix) => used(() => disk.wipe(prefix)),
        release: () => undefined,
      };
      return {
        mode,
        open: () => ({ listeners: listeners.size, channels: [...ears].filter((ear) => ear.tab === id).length }),
        ports: {
          network: network(() => alive),
          storage,
          locks: locksOf(id),
          tabs: {
            open(name, onMessage) {
              const ear = { tab: id, name, hear: onMessage };
              ears.add(ear);
              return {
                post(message) {
                  messages.push(structuredClone(message));
                  for (const other of [...ears]) if (other !== ear && other.name === name) queueMicrotask(() => void (ears.has(other) && other.hear(structuredClone(message))));
                },
                close: () => void ears.delete(ear),
              };
            },
          },
          lifecycle: {
            visible: () => visible,
            online: () => online,
            language: () => 'en',
            subscribe(listener) {
              listeners.add(listener);
              return () => void listeners.delete(listener);
            },
          },
          clock: { now: () => clock.now(), after: (ms, run) => clock.after(ms, () => void (alive && run())) },
          random: { bytes: (length) => Uint8Array.from({ length }, next), fraction: () => next() / 256 },
          ...more,
        },
        happen(event) {
          if (event === 'hidden' || event === 'pagehide') visible = false;
          if (event === 'visible' || event === 'pageshow') visible = true;
          if (event === 'offline') online = false;
          if (event === 'online') online = true;
          for (const listener of [...listeners]) listener(event);
        },
        crash() {
          alive = false;
          listeners.clear();
          for (const ear of [...ears]) if (ear.tab === id) ears.delete(ear);
          queue = queue.filter((waiting) => waiting.tab !== id);
          for (const one of held.filter((other) => other.tab === id)) release(one);
        },
      };
    },
  };
}
