import { FadenError, type Mark, RULES } from '@faden/protocol';

import type { BackOff } from '../call/back-off.ts';
import type { Timers } from '../engine/timers.ts';
import { applyEntries, applySnapshot, type Incoming, prepend } from './apply.ts';
import { caseOf, isInternal, type Reader } from './reader.ts';
import { blankReplica, hasOlder, reached, type Replica } from './replica.ts';
import type { Replicas } from './replicas.ts';

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
export interface HealingDeps {
  readonly replicas: Replicas;
  readonly reader: Reader;
  readonly timers: Timers;
  backOff(): BackOff;
  /** Whether a live connection may still bring what is missing. */
  live(): boolean;
  /** A stream was dropped and read anew; what was sent must be offered again. */
  onReset(stream: string, reason: string): void;
  /** The gateway does not give this case to us. */
  onMissing(caseId: string, code: 'not_found' | 'gone'): void;
}

const PATIENCE_MS = 2000;
const PAGE = 200;
const OLDER_PAGE = 50;

/** A healer with nothing to do. */
export function createHealing(deps: HealingDeps): Healing {
  const { replicas, reader, timers } = deps;
  const heads = new Map<string, { readonly mark: Mark | null; readonly seq: number }>();
  const waiting = new Map<string, () => void>();
  const busy = new Set<string>();
  const backOff = deps.backOff();
  let generation = 0;
  let newerRules = false;

  function later(stream: string, ms: number, run: () => void): void {
    if (waiting.has(stream)) return;
    const stop = timers.after(ms, () => {
      waiting.delete(stream);
      run();
    });
    waiting.set(stream, stop);
  }

  function settled(stream: string): void {
    waiting.get(stream)?.();
    waiting.delete(stream);
  }

  /** Whether the head last heard of is not where the replica stands. */
  function differs(stream: string): boolean {
    const head = heads.get(stream);
    const replica = replicas.get(stream);
    if (!head || !replica) return false;
    if (!head.mark) return reached(replica) < head.seq;
    return replica.mark === null ? head.seq > 0 : head.mark.some((part, place) => part !== replica.mark?.[place]);
  }

  function check(stream: string): void {
    if (!differs(stream)) return settled(stream);
    later(stream, deps.live() ? PATIENCE_MS : 0, () => {
      if (differs(stream)) void alone(stream, () => readGap(stream));
    });
  }

  /** One read of a stream at a time; a failure that may pass is tried again. */
  async function alone(stream: string, read: () => Promise<void>): Promise<void> {
    if (busy.has(stream)) return;
    busy.add(stream);
    const mine = generation;
    try {
      await read();
      backOff.reset();
    } catch (error) {
      if (mine === generation) failed(stream, read, error);
    } finally {
      if (mine === generation) busy.delete(stream);
    }
    if (mine === generation && !waiting.has(stream)) check(stream);
  }

  function failed(stream: string, read: () => Promise<void>, error: unknown): void {
    const code = error instanceof FadenError ? error.code : 'internal';
    if (code === 'not_found' || code === 'gone') {
      heads.delete(stream);
      replicas.forget(stream);
      deps.onMissing(caseOf(stream), code);
    } else if (error instanceof FadenError && error.retryable) {
      later(stream, backOff.next(error.facts.retryAfterMs), () => void alone(stream, read));
    } else {
      heads.delete(stream);
    }
  }

  function put(replica: Replica): void {
    replicas.put(replica);
    // Another version of the rules may fold otherwise than ours: its snapshot is the truth.
    if (newerRules && !isInternal(replica.stream)) later(replica.stream, PATIENCE_MS, () => void alone(replica.stream, () => readNewest(replica.stream)));
  }

  async function readGap(stream: string): Promise<void> {
    const mine = generation;
    for (;;) {
      const at = reached(replicas.get(stream));
      const asked = heads.get(stream);
      if ((asked?.seq ?? 0) - at > PAGE) return readNewest(stream);
      // From one before my mark, so that the page proves that my last entry is still theirs.
      const page = await reader.page(stream, { after: Math.max(0, at - 1), limit: PAGE });
      const replica = replicas.get(stream);
      if (mine !== generation || !replica) return;
      // The page is newer than what was heard before it was asked for, not than what was heard since.
      if (heads.get(stream) === asked) heads.delete(stream);
      if (at > 0 && page.entries.length === 0) return drop(stream, 'beyond-head');
      const applied = applyEntries(replica, { epoch: page.mark[0], entries: page.entries }, !isInternal(stream));
      if (applied === 'broken') return drop(stream, 'other-history');
      if (applied === 'gap') return readNewest(stream);
      if (applied !== 'known') put(applied);
      if (page.entries.length < PAGE) return;
    }
  }

  async function readNewest(stream: string): Promise<void> {
    const mine = generation;
    if (isInternal(stream)) {
      const page = await reader.page(stream, { limit: PAGE });
      if (mine === generation) replicas.put({ ...blankReplica(stream), mark: page.mark, entries: page.entries });
      return;
    }
    const snapshot = await reader.snapshot(stream);
    if (mine !== generation) return;
    const before = replicas.get(stream);
    const broken = before?.mark && before.mark[0] !== snapshot.mark[0];
    newerRules = snapshot.rules > RULES;
    replicas.put(applySnapshot(before, stream, snapshot));
    if (broken) deps.onReset(stream, 'epoch');
  }

  async function drop(stream: string, reason: string): Promise<void> {
    heads.delete(stream);
    replicas.forget(stream);
    const read = async (): Promise<void> => {
      await readNewest(stream);
      deps.onReset(stream, reason);
    };
    try {
      await read();
    } catch (error) {
      failed(stream, read, error);
    }
  }

  return {
    entries(stream, incoming) {
      const last = incoming.entries.at(-1);
      if (!last) return;
      const replica = replicas.get(stream);
      const applied = replica ? applyEntries(replica, incoming, !isInternal(stream)) : 'gap';
      if (typeof applied === 'object') put(applied);
      if (applied !== 'known' || !heads.has(stream)) heads.set(stream, { mark: [incoming.epoch, last.seq, last.hash], seq: last.seq });
      if (applied !== 'known') check(stream);
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
      settled(stream);
      void alone(stream, () => drop(stream, reason));
    },
    fetch: (stream) => void alone(stream, () => readNewest(stream)),
    async older(stream) {
      const replica = replicas.get(stream);
      if (!replica || !hasOlder(replica)) return;
      const before = replica.entries[0]?.seq ?? reached(replica) + 1;
      const page = await reader.page(stream, { before, limit: OLDER_PAGE });
      const present = replicas.get(stream);
      if (present && present.mark?.[0] === page.mark[0]) replicas.put(prepend(present, page.entries));
    },
    stop() {
      generation += 1;
      for (const stop of waiting.values()) stop();
      waiting.clear();
      busy.clear();
      heads.clear();
    },
  };
}
