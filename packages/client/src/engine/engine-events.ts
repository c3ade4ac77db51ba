import type { ErrorCode } from '@faden/protocol';

/** What the engine tells whoever built it. */
export interface EngineEvents {
  /** An entry was applied that the other side wrote. */
  readonly entry: { readonly case: string; readonly kind: string };
  readonly refused: { readonly case: string; readonly command: string; readonly code: ErrorCode; readonly successor?: string; readonly missing?: readonly string[]; readonly instead?: readonly string[] };
  readonly accepted: { readonly case: string; readonly command: string };
  readonly continued: { readonly case: string; readonly into: string };
  readonly reset: { readonly case: string; readonly reason: string };
}
