import type { Locks } from '../ports/locks.ts';

/** Web Locks, or `null` where there are none (pages without TLS, Node). */
export const createWebLocks = (): Locks | null =>
  typeof navigator === 'undefined' || !navigator.locks
    ? null
    : {
        // The platform refuses a signal together with `steal`: what is stolen does not wait.
        request: (name, { steal, signal }, task) => navigator.locks.request(name, steal ? { steal } : signal ? { signal } : {}, task),
      };
