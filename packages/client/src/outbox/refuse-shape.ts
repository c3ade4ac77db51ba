import { FadenError } from '@faden/protocol';

const MOST_BYTES = 16 * 1024;
const WORDS = ['text', 'correction'];

/** Throws when words could never be accepted, whatever the state: none at all, or too many. All else is the gateway's to say. */
export function refuseShape(body: Readonly<Record<string, unknown>>): void {
  for (const path of WORDS) {
    const words = body[path];
    if (typeof words !== 'string') continue;
    if (words.trim() === '') throw new FadenError('bad_request', 'There are no words', { path });
    if (new TextEncoder().encode(words).length > MOST_BYTES) throw new FadenError('too_large', 'There are too many words', { path });
  }
}
