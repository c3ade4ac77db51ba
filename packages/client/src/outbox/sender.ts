import { FadenError } from '@faden/protocol';

import type { BackOff } from '../call/back-off.ts';
import type { CallRequest } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';
import { nextBatch, requestOf, sizeOf } from './next-batch.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxRecord } from './outbox-record.ts';
import { ofTheCase, readResults, type Settled } from './settle.ts';

/** Sends what is pending: per case in order and one request at a time, until it is answered. */
export interface Sender {
  start(): void;
  stop(): void;
  /** There is something to send; of one case, or of any. */
  kick(caseId?: string): void;
  /** The gateway answers again: what waits for a better moment goes now, unless the gateway itself asked for patience. */
  hurry(): void;
  /** The page goes away: sends what fits, without waiting for answers. */
  flush(): void;
}

/** What {@link createSender} needs. */
export interface SenderDeps {
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly backOff: BackOff;
  call<T>(request: CallRequest): Promise<T>;
  /** Sends without caring for the answer; only what is at hand may be used. */
  post(request: CallRequest): void;
  /** Results to be written down, before the next request of the case. */
  onSettled(caseId: string, settled: readonly Settled[]): Promise<void>;
  /** The gateway does not have this case for us; resolves when it was dealt with. */
  onMissing(caseId: string, code: 'not_found' | 'gone'): Promise<void>;
  /** No answer came in time: the connection is not what it seems. */
  onSilence(): void;
}

const BATCH_BYTES = 256 * 1024;
/** Browsers allow 64 KiB for everything that outlives a page. */
const FLUSH_BYTES = 48 * 1024;

/** A sender at rest. */
export function createSender(deps: SenderDeps): Sender {
  const { outbox, timers, backOff } = deps;
  const sending = new Set<string>();
  let run: AbortController | null = null;
  let pause: { readonly end: () => void; readonly asked: boolean } | null = null;

  function start(caseId: string): void {
    if (!run || pause || sending.has(caseId) || nextBatch(outbox.of(caseId), BATCH_BYTES).length === 0) return;
    sending.add(caseId);
    const mine = run;
    void drain(caseId, mine).then(() => {
      if (mine !== run) return;
      sending.delete(caseId);
      start(caseId);
    });
  }

  async function drain(caseId: string, mine: AbortController): Promise<void> {
    let batch = nextBatch(outbox.of(caseId), BATCH_BYTES);
    while (batch.length > 0 && mine === run && !pause) {
      try {
        await send(caseId, batch, mine);
        backOff.reset();
      } catch (error) {
        if (mine !== run) return;
        await failed(caseId, batch, error instanceof FadenError ? error : new FadenError('internal', 'Sending failed', { cause: error }));
      }
      batch = nextBatch(outbox.of(caseId), BATCH_BYTES);
    }
  }

  async function send(caseId: string, batch: readonly OutboxRecord[], mine: AbortController): Promise<void> {
    const answer = await deps.call({ path: '/commands', body: requestOf(caseId, batch), signal: mine.signal });
    const { settled, stopped } = readResults(batch, answer);
    if (settled.length > 0) await deps.onSettled(caseId, settled);
    if (stopped) throw stopped;
  }

  async function failed(caseId: string, batch: readonly OutboxRecord[], error: FadenError): Promise<void> {
    const { code } = error;
    if (ofTheCase(code)) return deps.onMissing(caseId, code as 'not_found' | 'gone');
    // Only what is wrong with the words themselves ends them; trouble with session or gateway waits for better days.
    if (['bad_request', 'too_large', 'unknown_kind', 'command_reused'].includes(code)) return single(caseId, batch, error);
    if (code === 'timed_out') deps.onSilence();
    hold(backOff.next(error.facts.retryAfterMs), error.facts.retryAfterMs !== undefined);
  }

  /** The whole request was refused: finds the command to blame by sending one alone. */
  async function single(caseId: string, batch: readonly OutboxRecord[], error: FadenError): Promise<void> {
    const [first] = batch;
    if (!first || !run) return;
    if (batch.length === 1) return deps.onSettled(caseId, [{ record: first, type: 'refused', error }]);
    try {
      await send(caseId, [first], run);
    } catch (alone) {
      if (run) await failed(caseId, [first], alone instanceof FadenError ? alone : error);
    }
  }

  function hold(ms: number, asked: boolean): void {
    pause?.end();
    const release = (): void => {
      stop();
      pause = null;
      sender.kick();
    };
    const stop = timers.after(ms, release);
    pause = { end: stop, asked };
  }

  const sender: Sender = {
    start() {
      run ??= new AbortController();
      sender.kick();
    },
    stop() {
      run?.abort();
      run = null;
      sending.clear();
      pause?.end();
      pause = null;
    },
    kick(caseId) {
      for (const id of caseId === undefined ? outbox.cases() : [caseId]) start(id);
    },
    hurry() {
      if (pause && !pause.asked) {
        pause.end();
        pause = null;
      }
      sender.kick();
    },
    flush() {
      let room = FLUSH_BYTES;
      for (const caseId of outbox.cases()) {
        const batch = nextBatch(outbox.of(caseId), room);
        const size = batch.reduce((sum, record) => sum + sizeOf(record), 0);
        if (batch.length === 0 || size > room) continue;
        room -= size;
        deps.post({ path: '/commands', body: requestOf(caseId, batch), keepalive: true });
      }
    },
  };
  return sender;
}
