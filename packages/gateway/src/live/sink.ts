import type { LiveEvent } from '@faden/protocol';

/** Where a reader's events go: a stream, or the answer of a long poll. */
export interface Sink {
  /** Whether there is room. When there is not, only small events are sent, and entries are left for the reader to fetch. */
  isReady(): boolean;
  send(event: LiveEvent): void;
  /** Called once there is room again after there was none. */
  onReady(run: () => void): void;
  close(): void;
}
