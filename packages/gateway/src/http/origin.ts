import { FadenError } from '@faden/protocol';

/**
 * Lets a request through when its origin is on the list, letter for letter; without an origin, when it comes from the
 * gateway's own pages or from no browser at all.
 */
export function checkOrigin(headers: Headers, allowed: readonly string[]): void {
  const origin = headers.get('origin');
  const from = headers.get('sec-fetch-site');
  const isAllowed = origin === null ? from === null || from === 'same-origin' : allowed.includes(origin);
  if (!isAllowed) throw new FadenError('origin_refused', 'The origin is not on the list.');
}
