import { FadenError, type Mark } from '@faden/protocol';

import type { BackOff } from '../call/back-off.ts';
import type { Timers } from '../engine/timers.ts';
import type { Code } from '../code/code.ts';
import type { Incoming } from './apply.ts';
import { applyTo, bringFor } from './applying.ts';
import { differs, type Head } from './heads.ts';
import { caseOf, isInternal } from './stream-name.ts';
import type { Replicas } from './replicas.ts';
import type { StreamReads } from './stream-reads.ts';

/** Keeps replicas contiguous and current, whatever gets lost on the way. */
export interface Healing {
  /** Entries that were pushed. */
  entries(stream: string, incoming: Incoming): void;
  /** Where a stream stands at the gateway; what stays behind it for 2 s is read. */
  head(stream: string, mark: Mark): void;
  /** Something of mine reached this seq; the rest is as with {@link Healing.head}. */
  seen(stream: string, seq: number): void;
  /** Continuity cannot be vouched for: drops the replica, reads anew, and says so. */
  reset(stream: string, reason: string): void;
  /** Fetches a stream nothing is known of; goes on trying until it has an answer. */
  fetch(stream: string): void;
  /** Fetches the page before the window. */
  older(stream: string): Promise<void>;
  /** Takes every pending read back. */
  stop(): void;
}

/** What {@link createHealing} needs. */
export interface HealingDeps extends Pick<StreamReads, 'call' | 'parts' | 'onReset' | 'acknowledged' | 'onShort'> {
  readonly replicas: Replicas;
  /** Brings what reads streams, which a connection that loses nothing never needs. */
  readonly reads: Code['reads'];
  readonly timers: Timers;
  readonly backOff: BackOff;
  /** Whether a live connection may still bring what is missing. */
  live(): boolean;
  /** The gateway does not give this case to us. */
  onMissing(caseId: string, code: 'not_found' | 'gone'): void;
}

const PATIENCE_MS = 2000;

/** A healer with nothing to do. */
export function createHealing(deps: HealingDeps): Healing {
  const { replicas } = deps;
  const heads = new Map<string, Head>();
  const reads: StreamReads = { ...deps, heads, short: new Map(), newerRules: false, generation: 0 };
  const { newest, gap, older, drop } = createReading(deps.reads, reads);
  const schedule = createSchedule(deps, reads, (stream, again) => run(stream, replicas.get(stream) ? again : () => newest(stream)));

  function check(stream: string): void {
    // While nothing is known of it, the read that fetches it, or its next try, must go on.
    if (!replicas.get(stream)) return;
    const behind = (): boolean => differs(heads.get(stream), replicas.get(stream));
    if (!behind()) return schedule.cancel(stream);
    schedule.later(stream, deps.live() ? PATIENCE_MS : 0, () => void (behind() && run(stream, () => gap(stream))));
  }

  /** What is read already is not read twice; whoever reads looks again when it is done. */
  function run(stream: string, read: () => Promise<void>): void {
    if (!schedule.busy(stream)) void schedule.run(stream, read).then(() => check(stream));
  }

  const healing: Healing = {
    entries(stream, incoming) {
      const last = incoming.entries.at(-1);
      const replica = replicas.get(stream);
      const coming = bringFor(reads, stream, incoming.entries);
      const applied = replica && !coming ? applyTo(reads, replica, incoming) : 'gap';
      if (!last || applied === 'known') return;
      heads.set(stream, { mark: [incoming.epoch, last.seq, last.hash], seq: last.seq });
      if (typeof applied === 'object') {
        replicas.put(applied);
        // Newer rules may fold otherwise than ours: their snapshot is the truth.
        if (reads.newerRules && !isInternal(stream)) schedule.later(stream, PATIENCE_MS, () => run(stream, () => newest(stream)));
      }
      // Taken again when their code is here; when it does not come, they are read with the next try.
      coming?.then(() => healing.entries(stream, incoming), () => undefined);
      check(stream);
    },
    head(stream, mark) {
      heads.set(stream, { mark, seq: mark[1] });
      check(stream);
    },
    seen(stream, seq) {
      if ((heads.get(stream)?.seq ?? 0) < seq) heads.set(stream, { mark: null, seq });
      check(stream);
    },
    reset(stream, reason) {
      schedule.cancel(stream);
      run(stream, () => drop(stream, reason));
    },
    fetch: (stream) => run(stream, () => newest(stream)),
    older,
    stop() {
      reads.generation += 1;
      schedule.stop();
      heads.clear();
    },
  };
  return healing;
}

/** The ways to read a stream, with code that may have to be fetched first; by then everything may have lost its meaning. */
function createReading(bring: Code['reads'], reads: StreamReads) {
  async function read(how: (code: Awaited<ReturnType<Code['reads']>>) => Promise<void>): Promise<void> {
    const mine = reads.generation;
    const code = await bring();
    if (mine === reads.generation) await how(code);
  }
  return {
    newest: (stream: string) => read(({ readNewest }) => readNewest(reads, stream)),
    gap: (stream: string) => read(({ readGap }) => readGap(reads, stream)),
    older: (stream: string) => read(({ readOlder }) => readOlder(reads, stream)),
    drop: (stream: string, reason: string) => read((code) => code.drop(reads, stream, reason)),
  };
}

/** One read of a stream at a time, now or later; a failure that may pass is tried again. */
function createSchedule({ replicas, timers, backOff, onMissing }: HealingDeps, reads: StreamReads, onRetry: (stream: string, again: () => Promise<void>) => void) {
  const waiting = new Map<string, () => void>();
  const busy = new Set<string>();

  function later(stream: string, ms: number, task: () => void): void {
    if (waiting.has(stream)) return;
    const stop = timers.after(ms, () => {
      waiting.delete(stream);
      task();
    });
    waiting.set(stream, stop);
  }

  async function run(stream: string, read: () => Promise<void>): Promise<void> {
    busy.add(stream);
    const mine = reads.generation;
    const error: unknown = await read().then(backOff.reset, (cause: unknown) => cause);
    if (mine !== reads.generation) return;
    busy.delete(stream);
    if (error !== undefined) failed(stream, read, error);
  }

  function failed(stream: string, read: () => Promise<void>, error: unknown): void {
    const code = error instanceof FadenError ? error.code : 'internal';
    if (error instanceof FadenError && error.retryable) return later(stream, backOff.next(error.facts.retryAfterMs), () => onRetry(stream, read));
    reads.heads.delete(stream);
    if (code !== 'not_found' && code !== 'gone') return;
    replicas.forget(stream);
    onMissing(caseOf(stream), code);
  }

  function cancel(stream: string): void {
    waiting.get(stream)?.();
    waiting.delete(stream);
  }

  return {
    later,
    run,
    cancel,
    busy: (stream: string) => busy.has(stream),
    stop() {
      for (const stream of [...waiting.keys()]) cancel(stream);
      busy.clear();
    },
  };
}
