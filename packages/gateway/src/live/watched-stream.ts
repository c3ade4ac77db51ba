import type { Mark } from '@faden/protocol';

import type { Belonging } from '../core/may-read.ts';
import { streamName } from '../core/seal.ts';
import type { StreamKind } from '../ports/timeline.ts';
import type { Head } from '../ports/write.ts';

/** A stream a reader follows: how far it was sent, and where it stands. */
export interface WatchedStream {
  readonly name: string;
  readonly case: string;
  readonly kind: StreamKind;
  readonly belonging: Belonging;
  sent: Head;
  head: Head;
}

/** A stream to follow from a place on. */
export const watchedStream = (caseId: string, kind: StreamKind, belonging: Belonging, { sent, head }: { readonly sent: Head; readonly head: Head }): WatchedStream =>
  ({ name: streamName(caseId, kind), case: caseId, kind, belonging, sent, head });

/** Heads as they are sent, by the name of the stream. */
export const headsOf = (epoch: string, streams: Iterable<WatchedStream>): Record<string, Mark> =>
  Object.fromEntries([...streams].map(({ name, head }) => [name, [epoch, head.seq, head.hash]]));
