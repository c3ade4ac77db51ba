import type { Ports } from '@faden/client';

type Locks = NonNullable<Ports['locks']>;

interface Holding {
  readonly tab: string;
  /** Tells the holder that the lock was taken from it. */
  readonly robbed: () => void;
}

interface Waiting {
  readonly tab: string;
  readonly take: () => void;
}

/** The Web Locks of one browser profile. */
export interface SharedLocks {
  /** The locks as one tab sees them. */
  of(tab: string): Locks;
  /** A closed tab lets go of everything and waits for nothing. */
  forget(tab: string): void;
}

const abortError = (): DOMException => new DOMException('The lock was stolen or the request aborted.', 'AbortError');

/** Makes the locks of a new browser profile. */
export function createSharedLocks(): SharedLocks {
  const held = new Map<string, Holding>();
  const queues = new Map<string, Waiting[]>();

  const next = (name: string): void => {
    if (!held.has(name)) queues.get(name)?.shift()?.take();
  };

  const hold = <T>(tab: string, name: string, task: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const holding: Holding = { tab, robbed: () => reject(abortError()) };
      held.set(name, holding);
      void Promise.resolve()
        .then(task)
        .then(resolve, reject)
        .finally(() => {
          if (held.get(name) !== holding) return;
          held.delete(name);
          next(name);
        });
    });

  const wait = <T>(tab: string, name: string, signal: AbortSignal | undefined, task: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      const waiting: Waiting = { tab, take: () => void hold(tab, name, task).then(resolve, reject) };
      queue.push(waiting);
      signal?.addEventListener('abort', () => {
        const place = queue.indexOf(waiting);
        if (place < 0) return;
        queue.splice(place, 1);
        reject(abortError());
      });
      next(name);
    });

  return {
    of: (tab) => ({
      request: async (name, { steal, signal }, task) => {
        if (signal?.aborted === true) throw abortError();
        if (steal !== true) return wait(tab, name, signal, task);
        held.get(name)?.robbed();
        return hold(tab, name, task);
      },
    }),
    forget: (tab) => {
      for (const [name, queue] of queues) queues.set(name, queue.filter((waiting) => waiting.tab !== tab));
      for (const [name, holding] of held) {
        if (holding.tab !== tab) continue;
        held.delete(name);
        next(name);
      }
    },
  };
}
