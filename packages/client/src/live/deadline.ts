import type { Timers } from '../engine/timers.ts';

/** The moment at which a silent connection counts as dead. */
export interface Deadline {
  /** A sign of life: moves the moment. */
  sign(): void;
  /** Heartbeats come every so many milliseconds. */
  expect(heartbeatMs: unknown): void;
  stop(): void;
}

const HEARTBEAT_MS = 25_000;
/** Heartbeats jitter by a tenth; two may be missing. */
const HEARTBEATS = 2.2;
/** Timers of hidden pages run once a minute. */
const HIDDEN_MS = 75_000;

/** A deadline that is not running; each is set from the last sign, never by a chain of timers. */
export function createDeadline(timers: Timers, visible: () => boolean, onDead: () => void): Deadline {
  let heartbeat = HEARTBEAT_MS;
  let stop = (): void => undefined;
  return {
    sign() {
      stop();
      const ms = HEARTBEATS * heartbeat;
      stop = timers.after(visible() ? ms : Math.max(ms, HIDDEN_MS), onDead);
    },
    expect(heartbeatMs) {
      if (typeof heartbeatMs === 'number') heartbeat = heartbeatMs;
    },
    stop: () => stop(),
  };
}
