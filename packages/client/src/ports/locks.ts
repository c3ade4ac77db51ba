/** How a lock is asked for: `steal` takes it from whoever holds it; `signal` ends the waiting. */
export interface LockOptions {
  readonly steal?: boolean;
  readonly signal?: AbortSignal;
}

/** Locks that all tabs of one browser profile share. */
export interface Locks {
  /**
   * Runs `task` while `name` is held, and lets go when it settles.
   * Rejects when aborted while waiting, and as soon as the lock is stolen (the task is then still running).
   */
  request<T>(name: string, options: LockOptions, task: () => Promise<T>): Promise<T>;
}
