import type { Snapshot, WireEntry } from '@faden/protocol';

import { adopt } from './apply.ts';
import { purge } from './purge.ts';
import { blankReplica, reached, type Replica } from './replica.ts';

/** What the gateway's newest makes of what is here: older entries stay when they are contiguous with it. */
export function applySnapshot(replica: Replica | undefined, stream: string, snapshot: Snapshot): Replica {
  const fresh: Replica = {
    ...blankReplica(stream),
    mark: snapshot.mark,
    state: snapshot.state,
    entries: snapshot.tail,
    pinned: snapshot.pinned,
    read: snapshot.registers.read,
  };
  return replica ? adopt(replica, fresh) : fresh;
}

/** Puts an older page before the window, or leaves the replica as it is when the page does not join. */
export function prepend(replica: Replica, page: readonly WireEntry[]): Replica {
  const from = replica.entries[0]?.seq ?? reached(replica) + 1;
  const older = page.filter((entry) => entry.seq < from);
  if (older.at(-1)?.seq !== from - 1) return replica;
  return { ...replica, entries: purge([...older, ...replica.entries]) };
}
