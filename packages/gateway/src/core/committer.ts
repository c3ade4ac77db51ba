import { FadenError } from '@faden/protocol';

import type { Clock } from '../ports/clock.ts';
import type { Timeline } from '../ports/timeline.ts';
import type { Write, WriteOutcome } from '../ports/write.ts';

/** What group commit needs. */
export interface CommitterDeps {
  readonly timeline: Timeline;
  readonly clock: Clock;
  /** Called after each transaction with the number of writes it held. */
  onBatch?(writes: number): void;
}

/** Gathers the writes of one turn of the event loop into one transaction. */
export interface Committer {
  /** Writes of one case, in order; each answer as the store gives it. Rejects when the outcome is unknown. */
  commit(writes: readonly Write[]): Promise<readonly WriteOutcome[]>;
  /** Resolves once nothing is under way. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly write: Write;
  readonly resolve: (outcome: WriteOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

const MOST_OF_A_SITE = 32;
const MOST_IN_A_BATCH = 512;

/** Group commit: one transaction at a time, and one busy site never makes the others wait for more than 32 of its writes. */
export function createCommitter({ timeline, clock, onBatch }: CommitterDeps): Committer {
  let waiting: Waiting[] = [];
  let busy = false;
  const resting: (() => void)[] = [];

  const flush = async (): Promise<void> => {
    const batch = nextBatch(waiting);
    const taken = new Set(batch);
    waiting = waiting.filter((item) => !taken.has(item));
    try {
      const outcomes = await timeline.commit(batch.map(({ write }) => write), new Date(clock.now()).toISOString());
      batch.forEach((item, place) => settle(item, outcomes[place]));
    } catch (cause) {
      batch.forEach(({ reject }) => reject(cause));
    }
    onBatch?.(batch.length);
    if (waiting.length > 0) clock.after(0, () => void flush());
    else {
      busy = false;
      resting.splice(0).forEach((rest) => rest());
    }
  };

  return {
    commit: (writes) => {
      const answers = writes.map((write) => new Promise<WriteOutcome>((resolve, reject) => waiting.push({ write, resolve, reject })));
      if (!busy && writes.length > 0) {
        busy = true;
        clock.after(0, () => void flush());
      }
      return Promise.all(answers);
    },
    idle: () => (busy ? new Promise((resolve) => resting.push(resolve)) : Promise.resolve()),
  };
}

function settle({ resolve, reject }: Waiting, outcome: WriteOutcome | undefined): void {
  if (outcome === undefined) reject(new FadenError('internal', 'The store answered fewer writes than it was given.'));
  else resolve(outcome);
}

/** The oldest writes first; of one site at most 32 while another waits. */
function nextBatch(waiting: readonly Waiting[]): readonly Waiting[] {
  const sites = new Set(waiting.map(({ write }) => write.site));
  if (sites.size === 1) return waiting.slice(0, MOST_IN_A_BATCH);
  const taken = new Map<string, number>();
  return waiting.filter(({ write: { site } }) => {
    const count = (taken.get(site) ?? 0) + 1;
    taken.set(site, count);
    return count <= MOST_OF_A_SITE;
  }).slice(0, MOST_IN_A_BATCH);
}
