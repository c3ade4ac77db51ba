import type { Parts } from '@faden/protocol';

import type { createCallbacks } from '../callbacks/callbacks.ts';

/** The code a client may need beyond what a plain conversation runs. In a browser each piece is a download of its own, made when it is needed. */
export interface Code {
  /** What is known of cases: their rules, and how they are folded and drawn. */
  readonly parts: Parts;
  /** How calls are asked for. */
  readonly callbacks: () => Promise<typeof createCallbacks>;
}
