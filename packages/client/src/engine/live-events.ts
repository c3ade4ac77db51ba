import type { Mark, ReadPositions, WireEntry } from '@faden/protocol';

import { isRecord } from '../call/read-answer.ts';
import type { RawEvent } from '../live/carrier.ts';
import type { Healing } from '../replica/healing.ts';
import { isMark } from '../replica/stream-name.ts';
import { mergeRead } from '../replica/replica.ts';
import type { Replicas } from '../replica/replicas.ts';

/** What {@link createLiveEvents} needs. */
export interface LiveEventsDeps {
  readonly replicas: Replicas;
  readonly healing: Healing;
  /** A connection was made: the heads of all my streams as the gateway knows them. */
  onHello(heads: Readonly<Record<string, Mark>>): void;
  onGone(caseId: string): void;
  /** What is neither an entry nor a position: typing, presence, place in the queue, inbox. */
  onOther(event: RawEvent): void;
}

/** Puts each live event where it belongs. Unknown ones and those of another shape are left out. */
export function createLiveEvents({ replicas, healing, onHello, onGone, onOther }: LiveEventsDeps): (event: RawEvent) => void {
  const headsOf = (data: Record<string, unknown>): Record<string, Mark> =>
    Object.fromEntries(Object.entries(isRecord(data['heads']) ? data['heads'] : {}).filter((head): head is [string, [string, number, string]] => isMark(head[1])));

  function onRead(data: Record<string, unknown>): void {
    const replica = replicas.get(String(data['case']));
    if (!replica || typeof data['rev'] !== 'number') return;
    const read = mergeRead(replica.read, data as unknown as ReadPositions);
    if (read.customer !== replica.read.customer || read.centre !== replica.read.centre) replicas.put({ ...replica, read });
  }

  function onEntries(data: Record<string, unknown>): void {
    const { stream, epoch, prev, entries } = data;
    if (typeof stream !== 'string' || typeof epoch !== 'string' || typeof prev !== 'string' || !Array.isArray(entries)) return;
    healing.entries(stream, { epoch, prev, entries: entries as readonly WireEntry[] });
  }

  return ({ event, data }) => {
    if (!isRecord(data)) return;
    if (event === 'entries') return onEntries(data);
    if (event === 'read') return onRead(data);
    if (event === 'gone') return onGone(String(data['case']));
    if (event === 'reset') return healing.reset(String(data['stream']), String(data['reason']));
    if (event === 'hello' || event === 'heartbeat') {
      const heads = headsOf(data);
      for (const [stream, mark] of Object.entries(heads)) healing.head(stream, mark);
      if (event === 'hello') onHello(heads);
      return;
    }
    onOther({ event, data });
  };
}
