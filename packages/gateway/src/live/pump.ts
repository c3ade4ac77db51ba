import { mayRead } from '../core/may-read.ts';
import { logFailure } from '../core/failure.ts';
import type { Principal } from '../core/principal.ts';
import { wireEntry } from '../core/wire-entry.ts';
import type { Log } from '../ports/log.ts';
import type { EntrySource } from './entry-source.ts';
import type { Sink } from './sink.ts';
import type { WatchedStream } from './watched-stream.ts';

/** What a pump needs of its reader. */
export interface PumpDeps {
  readonly epoch: string;
  readonly source: EntrySource;
  readonly sink: Sink;
  readonly log: Log;
  /** The reader's principal as things are now; `undefined` when they are no longer known. */
  principal(): Principal | undefined;
  /** Whether the reader is live and follows this very stream. */
  isLive(stream: WatchedStream): boolean;
  /** Called when entries were left out for want of room. */
  onMissed(): void;
}

/** Sends what streams have beyond what was sent, one stream after another. */
export interface Pump {
  /** Notes that a stream has more. */
  add(stream: WatchedStream): void;
  /** Sends what was noted, unless it is doing so already. */
  run(): void;
}

/** A pump for one connection. */
export function createPump(deps: PumpDeps): Pump {
  const waiting = new Set<WatchedStream>();
  let isRunning = false;
  const work = async (): Promise<void> => {
    for (const stream of waiting) {
      waiting.delete(stream);
      await sendNew(deps, stream);
    }
  };
  return {
    add: (stream) => void waiting.add(stream),
    run: () => {
      if (isRunning || waiting.size === 0) return;
      isRunning = true;
      // What could not be sent now, heads at the next heartbeat make the other side fetch.
      void work().catch((cause: unknown) => logFailure(deps.log, 'push_failed', cause)).then(() => (isRunning = false));
    },
  };
}

/** Sends a stream's new entries. A reader without room is left behind: heads will make it fetch the rest. */
async function sendNew({ epoch, source, sink, principal, isLive, onMissed }: PumpDeps, stream: WatchedStream): Promise<void> {
  while (isLive(stream) && stream.sent.seq < stream.head.seq) {
    const entries = sink.isReady() ? await source.after(stream.case, stream.kind, stream.sent.seq) : [];
    const who = principal();
    if (!isLive(stream) || who === undefined || !mayRead(who, stream.belonging, stream.kind)) return;
    const last = entries.at(-1);
    if (last === undefined || !sink.isReady()) {
      stream.sent = stream.head;
      return onMissed();
    }
    sink.send({ event: 'entries', data: { stream: stream.name, epoch, prev: stream.sent.hash, entries: entries.map(wireEntry) } });
    stream.sent = { seq: last.seq, hash: last.hash };
  }
}
