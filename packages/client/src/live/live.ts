import { FadenError } from '@faden/protocol';

import type { ConnectionState } from '../api/states.ts';
import type { BackOff } from '../call/back-off.ts';
import { isRecord } from '../call/read-answer.ts';
import type { Timers } from '../engine/timers.ts';
import type { Random } from '../ports/random.ts';
import type { Carrier, RawEvent } from './carrier.ts';
import { createDeadline } from './deadline.ts';

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
/** Nothing but another configuration helps; somebody who comes back to the page may try again. */
const REFUSED_MS = 24 * 3_600_000;
const REFUSED = ['origin_refused', 'upgrade_required', 'identity_rejected'];
const SESSION_ENDED = ['unauthorized', 'token_expired'];

/** A connection that is not open. Its carrier decides between stream and poll. */
export function createLive(deps: LiveDeps): Live {
  const { timers, backOff } = deps;
  const deadline = createDeadline(timers, deps.visible, () => reconnect(0));
  let run: object | null = null;
  let connection = new AbortController();
  let pause: AbortController | null = null;
  let next: number | null = null;

  function onEvent(event: RawEvent): void {
    const data = isRecord(event.data) ? event.data : {};
    if (event.event === 'hello') deadline.expect(data['heartbeat']);
    const present = connection;
    // Somewhere in this time, so that not everybody comes back at once.
    if (event.event === 'drain') timers.after(deps.random.fraction() * Number(data['within'] ?? 0), () => void (present === connection && reconnect(0)));
    if (event.event === 'bye') {
      if (SESSION_ENDED.includes(String(data['code']))) deps.onUnauthorized();
      present.abort();
    }
    deps.onEvent(event);
  }

  async function loop(mine: object): Promise<void> {
    deps.onState('connecting');
    while (mine === run) {
      const since = timers.now();
      connection = new AbortController();
      deadline.sign();
      const error: unknown = await deps.carrier(connection.signal, onEvent, deadline.sign).catch((cause: unknown) => cause);
      if (mine !== run) return;
      deadline.stop();
      if (timers.now() - since >= STABLE_MS) backOff.reset();
      const wait = next ?? pauseAfter(deps, error);
      next = null;
      pause = new AbortController();
      await timers.wait(wait, pause.signal);
      pause = null;
    }
  }

  function reconnect(ms: number): void {
    if (pause) return hurry(ms);
    next = ms;
    connection.abort();
  }

  function hurry(ms: number): void {
    const present = pause;
    if (present) timers.after(ms, () => present.abort());
  }

  function stop(): void {
    run = null;
    deadline.stop();
    connection.abort();
    pause?.abort();
    pause = null;
  }

  return { start: () => void (run ?? loop((run = {}))), stop, reconnect, hurry };
}

/** How long to wait after a connection ended, and what is said meanwhile. */
function pauseAfter({ backOff, online, onState, onUnauthorized }: LiveDeps, error: unknown): number {
  const { code, facts } = error instanceof FadenError ? error : { code: '', facts: {} };
  if (SESSION_ENDED.includes(code)) onUnauthorized();
  if (REFUSED.includes(code)) {
    onState('refused');
    return REFUSED_MS;
  }
  onState(code === 'not_gateway' || !online() ? 'offline' : 'reconnecting');
  return backOff.next(facts.retryAfterMs);
}
