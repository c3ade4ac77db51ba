import type { Clock } from '../ports/clock.ts';

/** A clock whose pending calls can all be taken back at once. */
export interface Timers extends Clock {
  /** Resolves after `ms`, or at once when the signal is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Takes back every pending call. */
  clear(): void;
}

/** Wraps a clock so that nothing of it outlives its user. */
export function createTimers(clock: Clock): Timers {
  const pending = new Set<() => void>();
  const after = (ms: number, run: () => void): (() => void) => {
    const cancel = (): void => {
      pending.delete(cancel);
      stop();
    };
    const stop = clock.after(ms, () => {
      pending.delete(cancel);
      run();
    });
    pending.add(cancel);
    return cancel;
  };
  return {
    now: () => clock.now(),
    after,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const done = (): void => {
          cancel();
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const cancel = after(ms, done);
        signal?.addEventListener('abort', done);
      }),
    clear() {
      for (const cancel of [...pending]) cancel();
    },
  };
}
