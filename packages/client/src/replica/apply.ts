import { type Mark, type Parts, pins, type WireEntry } from '@faden/protocol';

import { purge } from './purge.ts';
import { mergeRead, reached, type Replica } from './replica.ts';

/** Entries as they come: consecutive, after the entry whose hash is `prev` (absent when it is not told). */
export interface Incoming {
  readonly epoch: string;
  readonly prev?: string;
  readonly entries: readonly WireEntry[];
}

/**
 * What became of incoming entries: a replica that goes further; `known` already; `gap`: something before them is missing;
 * `broken`: they belong to another history than ours.
 */
export type Applied = Replica | 'known' | 'gap' | 'broken';

/**
 * The client's rule: apply only what continues at my mark, in the same epoch; ignore what I have. Pure.
 * Without `evolve` for streams that have no state of their own (internal notes).
 */
export function applyEntries(replica: Replica, incoming: Incoming, evolve: Parts['evolve'] | null): Applied {
  const { mark } = replica;
  if (mark && mark[0] !== incoming.epoch) return 'broken';
  const at = reached(replica);
  const next = incoming.entries.filter((entry) => entry.seq > at);
  const first = next[0];
  if (!first) return 'known';
  if (first.seq !== at + 1 || next.some((entry, place) => entry.seq !== first.seq + place)) return 'gap';
  // The hash before the first new entry: of the entry it overlaps with, or as the sender says.
  const before = incoming.entries.find((entry) => entry.seq === at)?.hash ?? incoming.prev;
  if (mark && at > 0 && before !== undefined && before !== mark[2]) return 'broken';
  return advance(replica, incoming.epoch, next, evolve);
}

function advance(replica: Replica, epoch: string, next: readonly WireEntry[], evolve: Parts['evolve'] | null): Replica {
  const last = next.at(-1);
  const state = evolve ? next.reduce((folded, entry) => evolve(folded, entry), replica.state) : replica.state;
  const entries = purge([...replica.entries, ...next], next);
  const mark: Mark = last ? [epoch, last.seq, last.hash] : ['', 0, ''];
  return { ...replica, mark, state, entries, pinned: evolve ? pinnedOf(state, purge(replica.pinned, next), entries) : [] };
}

/** Of everything known, the entries the state points at that are older than the window. */
function pinnedOf(state: Replica['state'], pinned: readonly WireEntry[], entries: readonly WireEntry[]): readonly WireEntry[] {
  const wanted = new Set(pins(state));
  const from = entries[0]?.seq ?? Infinity;
  return pinned.filter((entry) => wanted.has(entry.seq) && entry.seq < from);
}

/** Takes a newer replica of the same stream (a snapshot, another tab's) over `mine`; keeps mine when it has gone further. */
export function adopt(mine: Replica, theirs: Replica): Replica {
  if (!mine.mark || !theirs.mark || mine.mark[0] !== theirs.mark[0]) return theirs;
  const read = mergeRead(mine.read, theirs.read);
  if (mine.mark[1] > theirs.mark[1]) return { ...mine, read };
  const from = theirs.entries[0]?.seq ?? theirs.mark[1] + 1;
  const older = mine.entries.filter((entry) => entry.seq < from);
  const joins = older.length > 0 && (older.at(-1)?.seq ?? 0) === from - 1;
  return joins ? { ...theirs, read, entries: purge([...older, ...theirs.entries]) } : { ...theirs, read };
}

const STORED_ENTRIES = 100;

/** What is worth keeping on disk: the newest entries, and those the state points at. */
export function trim(replica: Replica): Replica {
  if (replica.entries.length <= STORED_ENTRIES) return replica;
  const entries = replica.entries.slice(-STORED_ENTRIES);
  const wanted = new Set(pins(replica.state));
  const dropped = replica.entries.slice(0, -STORED_ENTRIES).filter((entry) => wanted.has(entry.seq));
  return { ...replica, entries, pinned: [...replica.pinned, ...dropped] };
}
