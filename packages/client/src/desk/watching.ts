import type { Timers } from '../engine/timers.ts';

/** The cases an agent looks at. */
export interface Watching {
  has(caseId: string): boolean;
  set(caseId: string, watched: boolean): void;
  /** What is watched has to be named anew, though it is the same. */
  again(): void;
  /** What the gateway is to watch: those opened last. */
  all(): readonly string[];
}

/** The gateway watches no more cases than this for one desk. */
const MOST = 50;
const GATHER_MS = 50;

/** Nothing is looked at yet. Several changes in a moment are one `onChange`. */
export function createWatching(timers: Timers, onChange: () => void): Watching {
  const watched = new Set<string>();
  let gathering: (() => void) | undefined;
  const again = (): void => {
    gathering?.();
    gathering = timers.after(GATHER_MS, onChange);
  };
  return {
    again,
    has: (caseId) => watched.has(caseId),
    set(caseId, isWatched) {
      if (watched.has(caseId) === isWatched) return;
      if (isWatched) watched.add(caseId);
      else watched.delete(caseId);
      again();
    },
    all: () => [...watched].slice(-MOST),
  };
}
