import { FadenError } from '@faden/protocol';

import type { BackOff } from '../call/back-off.ts';
import type { Call, CallRequest } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';
import { nextBatch, requestOf, sizeOf } from './next-batch.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxRecord } from './outbox-record.ts';
import { createPause, type Pause } from './pause.ts';
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
  readonly call: Call;
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
/** Only what is wrong with the words themselves ends them; trouble with session or gateway waits for better days. */
const WRONG = ['bad_request', 'too_large', 'unknown_kind', 'command_reused'];

/** A sender at rest. */
export function createSender(deps: SenderDeps): Sender {
  const { outbox, backOff } = deps;
  const sending = new Set<string>();
  const pause = createPause(deps.timers, () => sender.kick());
  let run: AbortController | null = null;

  function start(caseId: string): void {
    if (!run || pause.on() || sending.has(caseId) || nextBatch(outbox.of(caseId), BATCH_BYTES).length === 0) return;
    sending.add(caseId);
    const mine = run;
    void drain(caseId, mine).then(() => {
      if (mine !== run) return;
      sending.delete(caseId);
      start(caseId);
    });
  }

  async function drain(caseId: string, mine: AbortController): Promise<void> {
    for (;;) {
      const batch = nextBatch(outbox.of(caseId), BATCH_BYTES);
      if (batch.length === 0 || mine !== run || pause.on()) return;
      const error = await send(deps, { caseId, batch, signal: mine.signal }).then(backOff.reset, asError);
      if (error && mine === run) await failed(deps, pause, { caseId, batch, signal: mine.signal }, error).catch(() => pause.hold(backOff.next(), false));
    }
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
      pause.end();
    },
    kick(caseId) {
      for (const id of caseId === undefined ? outbox.cases() : [caseId]) start(id);
    },
    hurry() {
      pause.hurry();
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

interface Attempt {
  readonly caseId: string;
  readonly batch: readonly OutboxRecord[];
  readonly signal: AbortSignal;
}

async function send({ call, onSettled }: SenderDeps, { caseId, batch, signal }: Attempt): Promise<void> {
  const answer = await call({ path: '/commands', body: requestOf(caseId, batch), signal });
  const { settled, stopped } = readResults(batch, answer);
  if (settled.length > 0) await onSettled(caseId, settled);
  if (stopped) throw stopped;
}

async function failed(deps: SenderDeps, pause: Pause, attempt: Attempt, error: FadenError): Promise<void> {
  const { caseId, batch } = attempt;
  const [first] = batch;
  const { code, facts } = error;
  if (ofTheCase(code)) return deps.onMissing(caseId, code as 'not_found' | 'gone');
  if (WRONG.includes(code) && first) {
    if (batch.length === 1) return deps.onSettled(caseId, [{ record: first, type: 'refused', error }]);
    // The whole request was refused: sent alone, each command answers for itself.
    const alone = { ...attempt, batch: [first] };
    return send(deps, alone).catch((cause: unknown) => failed(deps, pause, alone, asError(cause)));
  }
  if (code === 'timed_out') deps.onSilence();
  pause.hold(deps.backOff.next(facts.retryAfterMs), facts.retryAfterMs !== undefined);
}

const asError = (cause: unknown): FadenError => (cause instanceof FadenError ? cause : new FadenError('internal', 'Sending failed', { cause }));
