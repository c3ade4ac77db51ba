import type { Log } from '../ports/log.ts';

/** A log that keeps nothing. */
export const silentLog: Log = { write: () => undefined };
