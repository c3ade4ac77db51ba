import { createParts, partsOnNeed } from '@faden/protocol';

import type { Code } from './code.ts';

/** Code as a browser gets it: here stands everything that is fetched only when it is needed. */
export const createCodeOnNeed = (): Code => ({
  parts: createParts(partsOnNeed),
  callbacks: async () => (await import('../callbacks/callbacks.ts')).createCallbacks,
});
