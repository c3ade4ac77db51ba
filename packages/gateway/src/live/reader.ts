import { PROTOCOL, RULES, type LiveEvent } from '@faden/protocol';

import type { Belonging } from '../core/may-read.ts';
import type { Principal } from '../core/principal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Log } from '../ports/log.ts';
import type { Heads } from '../ports/write.ts';
import type { EntrySource } from './entry-source.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createPump } from './pump.ts';
import type { Sink } from './sink.ts';
import { headsOf, watchedStream, type WatchedStream } from './watched-stream.ts';

/** What a reader needs. `jitter` gives a number from -1 to 1. */
export interface ReaderDeps {
  readonly epoch: string;
  readonly source: EntrySource;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly log: Log;
  readonly heartbeatMs: number;
  jitter(): number;
}

/** That a case has new entries. `adopt`: follow it from its beginning if it is not followed yet. */
export interface Movement {
  readonly case: string;
  readonly belonging: Belonging;
  readonly heads: Heads;
  readonly adopt: boolean;
}

/** One connection: the streams it follows, and what goes out to it. */
export interface Reader {
  readonly principal: Principal;
  readonly streams: ReadonlyMap<string, WatchedStream>;
  /** Follows a stream, or follows it anew from another place. */
  follow(stream: WatchedStream): void;
  /** Says hello and begins to send; until then movements are only noted. */
  start(): void;
  /** Lets go of all streams and keeps small events only, as a long poll does between two requests. */
  pause(): void;
  moved(movement: Movement): void;
  /** Sends a small event, if there is room and the connection lives. */
  tell(event: LiveEvent): void;
  /** Ends the connection, with a last word where there is a reason. */
  end(code?: string): void;
}

/** What one connection is made of. `onEnd` is called once, however it ends. */
export interface Connection {
  readonly principal: Principal;
  readonly sink: Sink;
  readonly onEnd: () => void;
}

/** A reader over a sink. */
export function createReader(deps: ReaderDeps, { principal, sink, onEnd }: Connection): Reader {
  const streams = new Map<string, WatchedStream>();
  const noted = new Map<string, Movement>();
  let phase: 'noting' | 'sending' | 'paused' | 'ended' = 'noting';
  const heartbeat = createHeartbeat({ ...deps, sink, heads: (changed) => headsOf(deps.epoch, changed), onStuck: () => end() });
  const pump = createPump({
    ...deps, sink,
    principal: () => current(deps, principal),
    isLive: (stream) => phase === 'sending' && streams.get(stream.name) === stream,
    onMissed: () => heartbeat.missed(),
  });
  const moved = (movement: Movement): void => {
    if (phase !== 'sending') return void noted.set(movement.case, movement);
    for (const stream of advance(streams, movement)) {
      heartbeat.changed(stream);
      pump.add(stream);
    }
    pump.run();
  };
  const end = (code?: string): void => {
    if (phase === 'ended') return;
    if (code !== undefined) sink.send({ event: 'bye', data: { code } });
    phase = 'ended';
    heartbeat.stop();
    onEnd();
    sink.close();
  };
  return {
    principal, streams, moved, end,
    follow: (stream) => {
      streams.set(stream.name, stream);
      if (stream.sent.seq < stream.head.seq) pump.add(stream);
    },
    start: () => {
      if (phase === 'ended') return;
      phase = 'sending';
      sink.send(hello(deps, streams));
      heartbeat.start();
      noted.forEach(moved);
      noted.clear();
      pump.run();
    },
    pause: () => {
      if (phase === 'sending') phase = 'paused';
      noted.clear();
      streams.clear();
      heartbeat.stop();
    },
    tell: (event) => {
      if ((phase === 'sending' || phase === 'paused') && sink.isReady()) sink.send(event);
    },
  };
}

function hello({ epoch, clock, heartbeatMs }: ReaderDeps, streams: ReadonlyMap<string, WatchedStream>): LiveEvent {
  const now = new Date(clock.now()).toISOString();
  return { event: 'hello', data: { protocol: PROTOCOL, rules: RULES, now, heartbeat: heartbeatMs, heads: headsOf(epoch, streams.values()) } };
}

/** Moves the heads of a case's streams forward; answers the streams that have something to send. */
function advance(streams: Map<string, WatchedStream>, { case: id, belonging, heads, adopt }: Movement): readonly WatchedStream[] {
  return (['public', 'internal'] as const).flatMap((kind) => {
    const fresh = watchedStream(id, kind, belonging, { sent: { seq: 0, hash: '' }, head: heads[kind] });
    const stream = streams.get(fresh.name) ?? (adopt && kind === 'public' ? fresh : undefined);
    if (stream === undefined) return [];
    streams.set(stream.name, stream);
    if (heads[kind].seq > stream.head.seq) stream.head = heads[kind];
    return stream.sent.seq < stream.head.seq ? [stream] : [];
  });
}

/** The principal as things are now: an agent's sites may have changed since the connection began. */
function current({ directory }: ReaderDeps, principal: Principal): Principal | undefined {
  if (principal.type === 'customer') return principal;
  const agent = directory.agent(principal.agent.id);
  return agent && { ...principal, agent };
}
