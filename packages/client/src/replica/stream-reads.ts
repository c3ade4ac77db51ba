import { RULES } from '@faden/protocol';

import type { Call } from '../call/caller.ts';
import { type Applying, applyTo, bringFor } from './applying.ts';
import { applySnapshot, prepend } from './snapshots.ts';
import type { Head } from './heads.ts';
import { readPage, readSnapshot } from './read-case.ts';
import { blankReplica, hasOlder, reached } from './replica.ts';
import { isInternal } from './stream-name.ts';

/** What one reading of a stream needs. */
export interface StreamReads extends Applying {
  /** Calls the gateway as the present session. */
  readonly call: Call;
  readonly heads: Map<string, Head>;
  /** Acknowledged seqs that a read fell short of; twice for the same one helps nobody. */
  readonly short: Map<string, number>;
  /** Whether the gateway folds by rules newer than ours. */
  newerRules: boolean;
  /** Grows when everything under way has lost its meaning. */
  generation: number;
  /** A stream was dropped; what was sent must be offered again. */
  onReset(stream: string, reason: string): void;
  /** The last seq of this stream that was acknowledged to this device. */
  acknowledged(stream: string): number;
  /** A read that was asked for after an acknowledgement ends before it. */
  onShort(stream: string): void;
}

/** Entries of one page. */
const PAGE = 200;
const OLDER_PAGE = 50;

/** Reads from one before my mark, so that the page proves that my last entry is still theirs; goes on to the head. */
export async function readGap(reads: StreamReads, stream: string): Promise<void> {
  const { replicas, heads, generation } = reads;
  for (;;) {
    const at = reached(replicas.get(stream));
    const asked = heads.get(stream);
    const owed = reads.acknowledged(stream);
    if ((asked?.seq ?? 0) - at > PAGE) return readNewest(reads, stream);
    const page = await readPage(reads.call, stream, { after: Math.max(0, at - 1), limit: PAGE });
    await bringFor(reads, stream, page.entries);
    const replica = replicas.get(stream);
    if (generation !== reads.generation || !replica) return;
    // The page is newer than what was heard before it was asked for, not than what was heard since.
    if (heads.get(stream) === asked) heads.delete(stream);
    if (at > 0 && page.entries.length === 0) return drop(reads, stream, 'beyond');
    const applied = applyTo(reads, replica, { epoch: page.mark[0], entries: page.entries });
    if (applied === 'broken') return drop(reads, stream, 'hash');
    if (applied === 'gap') return readNewest(reads, stream);
    if (applied !== 'known') replicas.put(applied);
    if (page.entries.length < PAGE) return compare(reads, stream, owed);
  }
}

/** Reads the newest of a stream, whatever is here. */
export async function readNewest(reads: StreamReads, stream: string): Promise<void> {
  const { replicas, call, generation } = reads;
  if (isInternal(stream)) {
    const { mark, entries } = await readPage(call, stream, { limit: PAGE });
    if (generation === reads.generation) replicas.put({ ...blankReplica(stream), mark, entries });
    return;
  }
  const owed = reads.acknowledged(stream);
  const snapshot = await readSnapshot(call, stream);
  if (generation !== reads.generation) return;
  reads.newerRules = snapshot.rules > RULES;
  const before = replicas.get(stream);
  replicas.put(applySnapshot(before, stream, snapshot));
  if (before?.mark && before.mark[0] !== snapshot.mark[0]) reads.onReset(stream, 'epoch');
  else compare(reads, stream, owed);
}

/** Compares what was read to its end with what had been acknowledged before it was asked for. */
function compare({ replicas, short, onShort }: StreamReads, stream: string, owed: number): void {
  if (reached(replicas.get(stream)) >= owed) return void short.delete(stream);
  if (short.get(stream) === owed) return;
  short.set(stream, owed);
  onShort(stream);
}

/** Drops what is here and reads anew: it was of another history. What was sent is offered at once, whatever becomes of the read. */
export async function drop(reads: StreamReads, stream: string, reason: string): Promise<void> {
  reads.heads.delete(stream);
  reads.replicas.forget(stream);
  reads.onReset(stream, reason);
  await readNewest(reads, stream);
}

/** Reads the page before the window, while there is one. */
export async function readOlder({ replicas, call }: StreamReads, stream: string): Promise<void> {
  const replica = replicas.get(stream);
  if (!replica || !hasOlder(replica)) return;
  const page = await readPage(call, stream, { before: replica.entries[0]?.seq ?? reached(replica) + 1, limit: OLDER_PAGE });
  const present = replicas.get(stream);
  if (present && present.mark?.[0] === page.mark[0]) replicas.put(prepend(present, page.entries));
}
