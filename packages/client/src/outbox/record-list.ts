import { inOrder, type OutboxRecord } from './outbox-record.ts';

/** A record, and what becomes of it: another, or nothing. */
export type RecordPair = readonly [record: OutboxRecord, next: OutboxRecord | null];

/** The records this tab knows, by case and in order. */
export interface RecordList {
  /** Everything of a case; the same array until something changes. */
  of(caseId: string): readonly OutboxRecord[];
  cases(): readonly string[];
  all(): readonly OutboxRecord[];
  /** Changes some; answers the cases they belong to. */
  change(pairs: readonly RecordPair[]): ReadonlySet<string>;
  /** Knows these and no others; answers the cases that had or have any. */
  replace(records: readonly OutboxRecord[]): ReadonlySet<string>;
}

const NONE: readonly OutboxRecord[] = [];

/** An empty list. */
export function createRecordList(): RecordList {
  let records = new Map<string, OutboxRecord>();
  let byCase = new Map<string, readonly OutboxRecord[]>();

  function arrange(caseIds: ReadonlySet<string>): ReadonlySet<string> {
    for (const caseId of caseIds) {
      const mine = [...records.values()].filter((record) => record.case === caseId).sort(inOrder);
      if (mine.length > 0) byCase.set(caseId, mine);
      else byCase.delete(caseId);
    }
    return caseIds;
  }

  return {
    of: (caseId) => byCase.get(caseId) ?? NONE,
    cases: () => [...byCase.keys()],
    all: () => [...records.values()],
    change(pairs) {
      for (const [record, next] of pairs) {
        if (next) records.set(record.id, next);
        else records.delete(record.id);
      }
      return arrange(new Set(pairs.map(([record]) => record.case)));
    },
    replace(next) {
      const before = [...byCase.keys()];
      records = new Map(next.map((record) => [record.id, record]));
      byCase = new Map();
      return arrange(new Set([...before, ...next.map((record) => record.case)]));
    },
  };
}
