import type { WireEntry } from '@faden/protocol';

import type { Happening } from './history.ts';

/** An entry as it was written, and whether its content has been deleted since: when, and by the entries of which command. */
export interface Written {
  readonly entry: WireEntry;
  readonly at: number;
  erased?: { readonly at: number; readonly by: string };
}

/** What is on disk, by stream: `<case>` public, `<case>!` internal. Entries stand at their seq minus 1. */
export interface Timelines {
  readonly streams: ReadonlyMap<string, readonly Written[]>;
  /** Entries that a restore took away, by id. */
  readonly lost: ReadonlySet<string>;
  /** When each command was committed; more than once is a fault. */
  readonly commits: ReadonlyMap<string, readonly number[]>;
}

/** The name of a stream. */
export const streamOf = (caseId: string, stream: 'public' | 'internal'): string => (stream === 'public' ? caseId : `${caseId}!`);

/** Builds what is on disk from what the store said, step by step; the checks ask it as of any moment of the history. */
export function createTimelines(): Timelines & { take(happening: Happening): void } {
  const streams = new Map<string, Written[]>();
  const lost = new Set<string>();
  const commits = new Map<string, number[]>();
  const silent = new Set<string>();

  const write = (stream: string, entries: readonly WireEntry[], at: number): void => {
    const written = streams.get(stream) ?? [];
    streams.set(stream, written);
    for (const entry of entries) written.push({ entry, at });
  };

  return {
    streams,
    lost,
    commits,
    take: (happening) => {
      if (happening.type === 'committed') {
        write(streamOf(happening.case, happening.stream), happening.entries, happening.at);
        if (happening.entries.length === 0) silent.add(happening.command);
        if (happening.stream === 'public') commits.set(happening.command, [...(commits.get(happening.command) ?? []), happening.at]);
        for (const written of streams.get(happening.case) ?? []) if (happening.erases.includes(written.entry.id)) written.erased ??= { at: happening.at, by: happening.command };
      }
      if (happening.type === 'restored') {
        for (const [stream, written] of streams) {
          for (const gone of written.splice(happening.heads[stream] ?? 0)) {
            lost.add(gone.entry.id);
            commits.delete(gone.entry.cause);
          }
        }
        // Of the clock's notes, which leave no entry, nobody can tell whether they are gone: it may write them again.
        for (const command of silent) commits.delete(command);
        // A redaction that is lost has never been: what it took is there again.
        for (const written of [...streams.values()].flat()) if (written.erased !== undefined && !commits.has(written.erased.by)) delete written.erased;
      }
    },
  };
}

/** What is on disk in the end. */
export function timelinesOf(happenings: readonly Happening[]): Timelines {
  const timelines = createTimelines();
  for (const happening of happenings) timelines.take(happening);
  return timelines;
}
