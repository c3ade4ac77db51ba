import type { Author, ReadPositions } from '@faden/protocol';

import type { Heads } from './write.ts';

/** What gateways tell each other and themselves: hints only, any of which may be lost. A closed union. */
export type BusMessage =
  | { readonly type: 'head'; readonly case: string; readonly site: string; readonly customer: string; readonly heads: Heads; /** Content was removed, or may have been. */ readonly erased: boolean }
  | { readonly type: 'read'; readonly case: string; readonly site: string; readonly customer: string; readonly positions: ReadPositions }
  | { readonly type: 'typing'; readonly case: string; readonly site: string; readonly customer: string; readonly by: Author; readonly name?: string; readonly typing: boolean }
  | { readonly type: 'presence'; readonly site: string; readonly customer: string; readonly online: boolean }
  | { readonly type: 'revoked'; readonly family: string };

/** Carries hints to every gateway, the sending one included. The gateway is right without it, only later. */
export interface Bus {
  publish(message: BusMessage): void;
  /** Takes a listener; the answer takes it off again. */
  subscribe(listener: (message: BusMessage) => void): () => void;
}
