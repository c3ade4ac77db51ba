import { FadenError } from '@faden/protocol';

// Primary result codes, https://www.sqlite.org/rescode.html
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
const CORRUPT = 11;

/** The primary result code of an error SQLite threw; `undefined` for any other error. */
export function resultCode(error: unknown): number | undefined {
  const code: unknown = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

/** Whether another connection holds the lock. */
export const isBusy = (error: unknown): boolean => [BUSY, LOCKED].includes(resultCode(error) ?? 0);

/** The error of a failed commit as the gateway knows it: a full disk, or a store that cannot be used now. Nothing of the commit is promised. */
export function commitFailure(error: unknown): FadenError {
  if (error instanceof FadenError) return error;
  if (resultCode(error) === FULL) return new FadenError('storage_full', 'The disk with the database is full.', { cause: error });
  return new FadenError('unavailable', 'The outcome of a commit is unknown.', { cause: error });
}

/** Why the database could not be opened, in one sentence with the fix. */
export function openFailure(error: unknown, file: string): FadenError {
  if (error instanceof FadenError) return error;
  const fail = (code: 'unavailable' | 'storage_full', sentence: string): FadenError => new FadenError(code, sentence, { cause: error });
  switch (resultCode(error)) {
    case BUSY:
    case LOCKED:
      return fail('unavailable', `The database ${file} is locked by another program; stop that program, or choose another directory with FADEN_DATA.`);
    case FULL:
      return fail('storage_full', `The disk with the database ${file} is full; make room, or choose another directory with FADEN_DATA.`);
    case READ_ONLY:
    case CANNOT_OPEN:
      return fail('unavailable', `The database ${file} cannot be written; give this user the right to, or choose another directory with FADEN_DATA.`);
    case NOT_A_DATABASE:
      return fail('unavailable', `The file ${file} is not a database; move it away, or choose another directory with FADEN_DATA.`);
    case CORRUPT:
      return fail('unavailable', `The database ${file} is damaged; restore it from a backup.`);
    default:
      return fail('unavailable', `The database ${file} cannot be opened (${error instanceof Error ? error.message : String(error)}).`);
  }
}
