import type { Parts, WireEntry } from '@faden/protocol';

import { type Applied, applyEntries, type Incoming } from './apply.ts';
import type { Replica } from './replica.ts';
import type { Replicas } from './replicas.ts';
import { isInternal } from './stream-name.ts';

/** What applying entries needs. */
export interface Applying {
  readonly replicas: Replicas;
  readonly parts: Parts;
}

/** Fetches the code these entries cannot be applied without; `undefined` when it is all here. */
export function bringFor({ replicas, parts }: Applying, stream: string, entries: readonly WireEntry[]): Promise<void> | undefined {
  const replica = replicas.get(stream);
  return replica && !isInternal(stream) ? parts.bring(replica.state, entries.map(({ kind }) => kind)) : undefined;
}

/** Applies entries to a replica; internal notes have no state of their own. */
export const applyTo = ({ parts }: Applying, replica: Replica, incoming: Incoming): Applied => applyEntries(replica, incoming, isInternal(replica.stream) ? null : parts.evolve);
