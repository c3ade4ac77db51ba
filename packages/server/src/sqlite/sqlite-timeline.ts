import type { Heads, PageRequest, SealedEntry, StreamKind, Timeline } from '@faden/gateway';

import { selectHeads, selectRecord } from './case-rows.ts';
import { commitWrite, selectCommand } from './commit-write.ts';
import type { Database } from './database.ts';
import { entriesQuery, selectEntries } from './entry-rows.ts';
import { commitFailure } from './failures.ts';

const FORWARD = entriesQuery('stream = ? AND seq > ? AND seq < ? ORDER BY seq LIMIT ?');
const BACKWARD = entriesQuery('stream = ? AND seq < ? ORDER BY seq DESC LIMIT ?');
const AT_SEQS = entriesQuery("stream = 'public' AND seq IN (SELECT value FROM json_each(?)) ORDER BY seq");
const CAUSED = entriesQuery("stream = 'public' AND cause = ?");
const CONCERNED = entriesQuery("stream = 'public' AND about = ? AND cause <> ?");

/** The timelines in SQLite. A commit runs within one turn of the event loop, so that nothing can come between. */
export function createSqliteTimeline(database: Database): Timeline {
  return {
    epoch: database.epoch,
    commit: async (writes, now) => {
      try {
        return database.transaction(() => writes.map((write) => commitWrite(database, write, now)));
      } catch (error) {
        throw commitFailure(error);
      }
    },
    load: async (caseId) => selectRecord(database, caseId),
    heads: async (caseIds) => headsOf(database, caseIds),
    page: async (caseId, stream, request) => pageOf(database, { caseId, stream, ...request }),
    at: async (caseId, seqs) => selectEntries(database, AT_SEQS, [caseId, JSON.stringify(seqs)]),
    about: async (caseId, name) => aboutOf(database, caseId, name),
    command: async (caseId, commandId) => selectCommand(database, caseId, commandId),
    close: async () => database.close(),
  };
}

function headsOf(database: Database, caseIds: readonly string[]): ReadonlyMap<string, Heads> {
  const found = new Map<string, Heads>();
  for (const id of caseIds) {
    const heads = selectHeads(database, id);
    if (heads) found.set(id, heads);
  }
  return found;
}

interface PageOf extends PageRequest {
  readonly caseId: string;
  readonly stream: StreamKind;
}

function pageOf(database: Database, { caseId, stream, after, before = Number.MAX_SAFE_INTEGER, limit }: PageOf): SealedEntry[] {
  if (after !== undefined) return selectEntries(database, FORWARD, [caseId, stream, after, before, limit]);
  return selectEntries(database, BACKWARD, [caseId, stream, before, limit]).toReversed();
}

function aboutOf(database: Database, caseId: string, name: string): SealedEntry[] {
  const caused = selectEntries(database, CAUSED, [caseId, name]);
  const concerned = selectEntries(database, CONCERNED, [caseId, name, name]);
  return [...caused, ...concerned].toSorted((a, b) => a.seq - b.seq);
}
