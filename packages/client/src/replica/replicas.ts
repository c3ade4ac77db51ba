import type { Mark } from '@faden/protocol';

import type { AccountStore } from '../account/account-store.ts';
import { adopt, trim } from './apply.ts';
import type { Replica } from './replica.ts';

/** Where a change of a replica came from: this tab's own reading, or what another tab has stored. */
export type ReplicaSource = 'me' | 'store';

/** All replicas of this tab, and their copies on disk. */
export interface Replicas {
  get(stream: string): Replica | undefined;
  streams(): readonly string[];
  /** Where this tab stands in each stream it has content of. */
  marks(): Readonly<Record<string, Mark>>;
  /** Swaps the replica at once and stores it soon; nothing of it is shown without its mark, or the other way round. */
  put(replica: Replica): void;
  /** Removes it here and on disk. */
  forget(stream: string): void;
  /** Reads what is stored: of one stream, or of all. */
  load(stream?: string): Promise<void>;
  /** Forgets what is in memory. */
  reset(): void;
}

/** What {@link createReplicas} needs. */
export interface ReplicasDeps {
  readonly store: AccountStore;
  onChange(stream: string, before: Replica | undefined, after: Replica | undefined, source: ReplicaSource): void;
  /** The copy on disk is new. */
  onStored(stream: string): void;
}

/** Replicas of nothing yet. */
export function createReplicas({ store, onChange, onStored }: ReplicasDeps): Replicas {
  const all = new Map<string, Replica>();
  const unsaved = new Set<string>();
  const saving = new Set<string>();

  function swap(stream: string, after: Replica | undefined, source: ReplicaSource): void {
    const before = all.get(stream);
    if (before === after) return;
    if (after) all.set(stream, after);
    else all.delete(stream);
    onChange(stream, before, after, source);
  }

  /** Writes the newest once; what comes while it writes is written after, as one. */
  async function save(stream: string): Promise<void> {
    unsaved.add(stream);
    if (saving.has(stream)) return;
    saving.add(stream);
    while (unsaved.delete(stream)) {
      await store
        .cache(['case', stream], (stored) => {
          const mine = all.get(stream);
          return mine && trim(stored ? adopt(stored as Replica, mine) : mine);
        })
        .then(() => onStored(stream))
        // The copy is a cache: without it the gateway is asked again.
        .catch(() => undefined);
    }
    saving.delete(stream);
  }

  const take = (stored: Replica): void => {
    const mine = all.get(stored.stream);
    swap(stored.stream, mine ? adopt(mine, stored) : stored, 'store');
  };

  return {
    get: (stream) => all.get(stream),
    streams: () => [...all.keys()],
    marks: () => Object.fromEntries([...all.values()].flatMap((replica) => (replica.mark ? [[replica.stream, replica.mark]] : []))),
    put(replica) {
      swap(replica.stream, replica, 'me');
      void save(replica.stream);
    },
    forget(stream) {
      swap(stream, undefined, 'me');
      void save(stream);
    },
    async load(stream) {
      if (stream !== undefined) {
        const stored = (await store.read(['case', stream])) as Replica | undefined;
        return stored ? take(stored) : swap(stream, undefined, 'store');
      }
      for (const stored of (await store.list('case')) as readonly Replica[]) take(stored);
    },
    reset() {
      unsaved.clear();
      for (const stream of [...all.keys()]) swap(stream, undefined, 'store');
    },
  };
}
