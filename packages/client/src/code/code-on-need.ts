import { createParts, FadenError, initialState, layOnNeed, partsOnNeed } from '@faden/protocol';

import type { Code, Piece } from './code.ts';

/** Whatever keeps code from coming is the connection's fault, as far as anybody here can tell. */
const piece =
  <T>(bring: () => Promise<T>): Piece<T> =>
  () =>
    bring().catch((cause: unknown) => {
      throw new FadenError('offline', 'A piece of code cannot be fetched', { cause });
    });

/** Code as a browser gets it: here stands everything that is fetched only when it is needed. */
export function createCodeOnNeed(): Code {
  const parts = createParts(partsOnNeed, layOnNeed);
  // Who looks at windows may lose the connection before asking for one: what drawing that takes comes along.
  const callbacks = async () => (await Promise.all([import('../callbacks/callbacks.ts'), parts.bring(initialState, ['callback.request'])]))[0].createCallbacks;
  return {
    parts,
    callbacks: piece(callbacks),
    files: piece(() => import('../uploads/files.ts')),
    identity: piece(() => import('../customer/identity-code.ts')),
    polls: piece(async () => (await import('../live/poll-carrier.ts')).createPollCarrier),
    reads: piece(() => import('../replica/stream-reads.ts')),
    refusals: piece(() => import('../outbox/refusal-code.ts')),
  };
}
