import { FadenError } from '@faden/protocol';

import type { PageRequest, Timeline } from '../ports/timeline.ts';
import type { SealedEntry } from '../ports/write.ts';
import type { MemoryCases } from './memory-cases.ts';
import { commitWrite } from './memory-commit.ts';

/** What a memory timeline is made of. `epoch` names the data set. */
export interface MemoryTimelineDeps {
  readonly epoch: string;
  readonly cases: MemoryCases;
}

/** The reference timeline: what it does is what every other store must do. */
export function createMemoryTimeline({ epoch, cases: all }: MemoryTimelineDeps): Timeline {
  let closed = false;
  const streams = (caseId: string) => {
    if (closed) throw new FadenError('unavailable', 'The store is closed.');
    return all.cases.get(caseId);
  };
  return {
    epoch,
    commit: async (writes, now) => {
      if (closed) throw new FadenError('unavailable', 'The store is closed.');
      return writes.map((write) => commitWrite(all, write, now));
    },
    load: async (caseId) => streams(caseId)?.record,
    heads: async (caseIds) => new Map(caseIds.flatMap((id) => {
      const record = streams(id)?.record;
      return record === undefined ? [] : [[id, record.heads] as const];
    })),
    page: async (caseId, stream, request) => pageOf(streams(caseId)?.[stream] ?? [], request),
    at: async (caseId, seqs) => (streams(caseId)?.public ?? []).filter(({ seq }) => seqs.includes(seq)),
    about: async (caseId, name) => (streams(caseId)?.public ?? []).filter(({ cause, about }) => cause === name || about === name),
    command: async (caseId, commandId) => streams(caseId)?.commands.get(commandId),
    close: async () => {
      closed = true;
    },
  };
}

function pageOf(stream: readonly SealedEntry[], { after, before, limit }: PageRequest): readonly SealedEntry[] {
  const from = after ?? 0;
  const to = Math.min(stream.length, before === undefined ? stream.length : before - 1);
  // Seqs are consecutive from 1, so that the entry with seq n stands at n - 1.
  return after === undefined ? stream.slice(Math.max(0, to - limit), Math.max(0, to)) : stream.slice(from, Math.min(to, from + limit));
}
