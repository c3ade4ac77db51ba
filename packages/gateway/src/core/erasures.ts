import { FadenError } from '@faden/protocol';

/** Keeps apart what was read before content was removed from what is shown after it. It knows of reads under way, and of nothing else. */
export interface Erasures {
  /** Notes that content of a case was removed, before anybody is told that it was. */
  note(caseId: string): void;
  /** Reads something of a case, and reads it again when content of the case was removed meanwhile. */
  read<T>(caseId: string, read: () => Promise<T>): Promise<T>;
  /** The same for what is read of many cases at once. */
  readAny<T>(read: () => Promise<T>): Promise<T>;
  /** Calls back whenever content of a case was removed; the answer takes the listener off again. For whoever keeps what was read. */
  onNote(listener: (caseId: string) => void): () => void;
}

const MOST_READS = 10;

/** Erasures of one process. */
export function createErasures(): Erasures {
  const listeners = new Set<(caseId: string) => void>();
  const onNote = (listener: (caseId: string) => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const readWhile = async <T>(concerns: (caseId: string) => boolean, read: () => Promise<T>): Promise<T> => {
    let isOld = false;
    const stop = onNote((caseId) => void (isOld ||= concerns(caseId)));
    try {
      for (let time = 0; time < MOST_READS; time += 1) {
        isOld = false;
        const found = await read();
        if (!isOld) return found;
      }
    } finally {
      stop();
    }
    throw new FadenError('busy', 'Content was removed during every attempt to read.', { retryAfterMs: 1000 });
  };
  return {
    note: (caseId) => [...listeners].forEach((listener) => listener(caseId)),
    read: (caseId, read) => readWhile((other) => other === caseId, read),
    readAny: (read) => readWhile(() => true, read),
    onNote,
  };
}
