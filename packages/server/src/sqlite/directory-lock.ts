import { join } from 'node:path';

import { FadenError } from '@faden/protocol';

import type { Engine } from './engine.ts';
import { isBusy } from './failures.ts';

/**
 * Keeps a second process out of a data directory: two would each trust their own caches. The lock is an open exclusive
 * transaction on an empty database beside the real one, so that the system releases it however the process ends, and the
 * real one stays readable for backups. The answer releases it.
 */
export function lockDirectory({ DatabaseSync }: Engine, directory: string): () => void {
  const connection = new DatabaseSync(join(directory, 'faden.lock'), { timeout: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (!isBusy(error)) throw error;
    throw new FadenError('unavailable', `Another Faden uses the data directory ${directory}; stop it, or choose another directory with FADEN_DATA.`, { cause: error });
  }
  return () => connection.close();
}
