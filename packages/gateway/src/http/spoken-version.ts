import { FadenError, PROTOCOL } from '@faden/protocol';

/** The header in which a client says which version of the protocol it speaks. Without it the newest is meant. */
const VERSION_HEADER = 'faden-protocol';

const VERSIONS_BACK = 2;

/** Whether a gateway whose newest version is `newest` still serves a version: that one and the two before it. */
export const isServed = (version: string, newest: number = PROTOCOL): boolean =>
  /^[1-9]\d{0,3}$/.test(version) && Number(version) <= newest && Number(version) >= newest - VERSIONS_BACK;

/** Lets a request through unless it says that it speaks a version that is not served. */
export function checkVersion(headers: Headers): void {
  const version = headers.get(VERSION_HEADER);
  if (version !== null && !isServed(version)) throw new FadenError('upgrade_required', 'This version of the protocol is not served.');
}
