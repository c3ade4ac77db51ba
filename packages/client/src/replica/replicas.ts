import type { Mark } from '@faden/protocol';

import type { AccountStore } from '../account/account-store.ts';
import { adopt, trim } from './apply.ts';
import type { Replica } from './replica.ts';

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
  onChange(stream: string, before: Replica | undefined, after: Replica | undefined): void;
  /** The copy on disk is new. */
  onStored(stream: string): void;
}

/** Replicas of nothing yet. */
export function createReplicas({ store, onChange, onStored }: ReplicasDeps): Replicas {
  const all = new Map<string, Replica>();
  const unsaved = new Set<string>();
  const saving = new Set<string>();

  function swap(stream: string, after: Replica | undefined): void {
    const before = all.get(stream);
    if (before === after) return;
    if (after) all.set(stream, after);
    else all.delete(stream);
    onChange(stream, before, after);
  }

  /** Writes the newest once; what comes while it writes is written after, as one. */
  async function save(stream: string): Promise<void> {
    unsaved.add(stream);
    if (saving.has(stream)) return;
    saving.add(stream);
    const newest = (stored: unknown): Replica | undefined => {
      const mine = all.get(stream);
      return mine && trim(stored ? adopt(stored as Replica, mine) : mine);
    };
    // The copy is a cache: without it the gateway is asked again.
    while (unsaved.delete(stream)) await store.cache(['case', stream], newest).then(() => onStored(stream), () => undefined);
    saving.delete(stream);
  }

  function change(stream: string, after: Replica | undefined): void {
    swap(stream, after);
    void save(stream);
  }

  const take = (stream: string, stored: Replica): void => {
    const mine = all.get(stream);
    swap(stream, mine ? adopt(mine, stored) : stored);
  };

  return {
    get: (stream) => all.get(stream),
    streams: () => [...all.keys()],
    marks: () => Object.fromEntries([...all].flatMap(([stream, { mark }]) => (mark ? [[stream, mark]] : []))),
    put: (replica) => change(replica.stream, replica),
    forget: (stream) => change(stream, undefined),
    async load(stream) {
      if (stream === undefined) {
        for (const stored of (await store.list('case')) as readonly Replica[]) take(stored.stream, stored);
        return;
      }
      const stored = (await store.read(['case', stream])) as Replica | undefined;
      if (stored) take(stream, stored);
      else swap(stream, undefined);
    },
    reset() {
      unsaved.clear();
      for (const stream of [...all.keys()]) swap(stream, undefined);
    },
  };
}
