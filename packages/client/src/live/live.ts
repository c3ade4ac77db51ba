import { FadenError } from '@faden/protocol';

import type { ConnectionState } from '../api/states.ts';
import type { BackOff } from '../call/back-off.ts';
import { isRecord } from '../call/read-answer.ts';
import type { Timers } from '../engine/timers.ts';
import type { Random } from '../ports/random.ts';
import type { Carrier, RawEvent } from './carrier.ts';

/** The live connection: opened again for ever, until it is stopped. */
export interface Live {
  start(): void;
  stop(): void;
  /** Drops the present connection and opens another after `ms`. */
  reconnect(ms: number): void;
  /** Waits no longer than `ms` for the next attempt. */
  hurry(ms: number): void;
}

/** What {@link createLive} needs. */
export interface LiveDeps {
  readonly timers: Timers;
  readonly random: Random;
  readonly backOff: BackOff;
  readonly carrier: Carrier;
  visible(): boolean;
  online(): boolean;
  onEvent(event: RawEvent): void;
  onState(state: ConnectionState): void;
  /** The session was refused or ended; the next attempt needs another. */
  onUnauthorized(): void;
}

const STABLE_MS = 60_000;
const HEARTBEAT_MS = 25_000;
const HIDDEN_DEADLINE_MS = 75_000;
const REFUSED = ['origin_refused', 'upgrade_required', 'identity_rejected'];
const SESSION_ENDED = ['unauthorized', 'token_expired'];

/** A connection that is not open. Its carrier decides between stream and poll. */
export function createLive(deps: LiveDeps): Live {
  const { timers, backOff } = deps;
  let run: AbortController | null = null;
  let connection: AbortController | null = null;
  let pause: AbortController | null = null;
  let next: number | null = null;
  let deadline: (() => void) | undefined;
  let heartbeat = HEARTBEAT_MS;

  /** Every sign of life moves the moment at which the connection counts as dead. */
  function onSign(): void {
    deadline?.();
    const ms = 2.2 * heartbeat;
    deadline = timers.after(deps.visible() ? ms : Math.max(ms, HIDDEN_DEADLINE_MS), () => reconnect(0));
  }

  function onEvent(event: RawEvent): void {
    const data = isRecord(event.data) ? event.data : {};
    if (event.event === 'hello' && typeof data['heartbeat'] === 'number') heartbeat = data['heartbeat'];
    if (event.event === 'drain') timers.after(deps.random.fraction() * Number(data['within'] ?? 0), endOf(connection));
    if (event.event === 'bye') {
      if (SESSION_ENDED.includes(String(data['code']))) deps.onUnauthorized();
      connection?.abort();
    }
    deps.onEvent(event);
  }

  const endOf = (present: AbortController | null) => (): void => {
    if (present === connection) reconnect(0);
  };

  async function loop(mine: AbortController): Promise<void> {
    deps.onState('connecting');
    while (mine === run) {
      const since = timers.now();
      connection = new AbortController();
      onSign();
      let error: unknown;
      try {
        await deps.carrier(connection.signal, onEvent, onSign);
      } catch (cause) {
        error = cause;
      }
      if (mine !== run) return;
      deadline?.();
      if (timers.now() - since >= STABLE_MS) backOff.reset();
      const wait = delayAfter(error);
      next = null;
      pause = new AbortController();
      await timers.wait(wait, pause.signal);
      pause = null;
    }
  }

  /** How long to wait now, and what is said meanwhile. */
  function delayAfter(error: unknown): number {
    const { code, facts } = error instanceof FadenError ? error : { code: error ? 'internal' : null, facts: {} };
    if (code && SESSION_ENDED.includes(code)) deps.onUnauthorized();
    if (code && REFUSED.includes(code)) {
      deps.onState('refused');
      // Nothing but another configuration helps; somebody who comes back to the page may try again.
      return 24 * 3_600_000;
    }
    deps.onState(code === 'not_gateway' || !deps.online() ? 'offline' : 'reconnecting');
    return next ?? backOff.next(facts.retryAfterMs);
  }

  function reconnect(ms: number): void {
    if (pause) return hurry(ms);
    next = ms;
    connection?.abort();
  }

  function hurry(ms: number): void {
    const present = pause;
    if (present) timers.after(ms, () => present.abort());
  }

  return {
    start() {
      if (run) return;
      run = new AbortController();
      void loop(run);
    },
    stop() {
      run = null;
      deadline?.();
      connection?.abort();
      pause?.abort();
    },
    reconnect,
    hurry,
  };
}
