import type { Mark } from '@faden/protocol';

import type { Clock } from '../ports/clock.ts';
import type { Sink } from './sink.ts';
import type { WatchedStream } from './watched-stream.ts';

/** What a heartbeat needs. */
export interface HeartbeatDeps {
  readonly clock: Clock;
  readonly sink: Sink;
  readonly heartbeatMs: number;
  jitter(): number;
  heads(streams: Iterable<WatchedStream>): Record<string, Mark>;
  /** Called when the other side has had no room for three beats. */
  onStuck(): void;
}

/** Beats on one connection. */
export interface Heartbeat {
  start(): void;
  /** Notes that a stream has moved; the next two beats tell its head. */
  changed(stream: WatchedStream): void;
  /** Notes that entries were left out for want of room; their heads are told as soon as there is some. */
  missed(): void;
  stop(): void;
}

const JITTER = 0.1;
const MOST_STUCK = 3;

/** Every so often the time and the heads that changed since the last two beats; at once when a slow reader has caught its breath. */
export function createHeartbeat({ clock, sink, heartbeatMs, jitter, heads, onStuck }: HeartbeatDeps): Heartbeat {
  let [recent, older] = [new Set<WatchedStream>(), new Set<WatchedStream>()];
  let cancel = (): void => undefined;
  let stuck = 0;
  let owes = false;

  const say = (): void => sink.send({ event: 'heartbeat', data: { now: new Date(clock.now()).toISOString(), heads: heads(new Set([...older, ...recent])) } });
  const beat = (): void => {
    stuck = sink.isReady() ? 0 : stuck + 1;
    if (stuck === MOST_STUCK) return onStuck();
    if (stuck === 0) {
      say();
      [older, recent] = [recent, new Set()];
    }
    schedule();
  };
  const schedule = (): void => {
    cancel = clock.after(Math.round(heartbeatMs * (1 + JITTER * jitter())), beat);
  };

  return {
    start: () => {
      sink.onReady(() => {
        if (owes) say();
        owes = false;
      });
      schedule();
    },
    changed: (stream) => void recent.add(stream),
    missed: () => void (owes = true),
    stop: () => cancel(),
  };
}
