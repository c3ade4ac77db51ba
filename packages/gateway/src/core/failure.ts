import { errorCodes, FadenError, type ErrorCode } from '@faden/protocol';

import type { Log } from '../ports/log.ts';

/** The code of a failure that is nobody's fault: its own where it says it may pass, `internal` otherwise. */
export const failureOf = (cause: unknown): ErrorCode => (cause instanceof FadenError && errorCodes[cause.code].retryable ? cause.code : 'internal');

/** Reports a failure by name, code and places in the code; messages may hold words of customers and are left out. */
export function logFailure(log: Log, event: string, cause: unknown): void {
  const error = cause instanceof Error ? cause : new Error('not an error');
  const root = error.cause instanceof Error ? error.cause : error;
  const frames = (root.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim());
  log.write('error', event, { error: error.name, code: cause instanceof FadenError ? cause.code : 'internal', root: root.name, frames: frames.join(' | ') });
}
