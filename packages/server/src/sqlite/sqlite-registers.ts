import type { Registers } from '@faden/gateway';
import type { ReadPositions } from '@faden/protocol';

import type { Database } from './database.ts';

const UNREAD: ReadPositions = { customer: 0, centre: 0, rev: 0 };

/** The read positions in SQLite. */
export function createSqliteRegisters(database: Database): Registers {
  const read = (caseId: string): ReadPositions => {
    const row: ReadPositions | undefined = database.statement('SELECT customer, centre, rev FROM reads WHERE case_id = ?').get(caseId);
    return row ? { customer: row.customer, centre: row.centre, rev: row.rev } : UNREAD;
  };
  return {
    read: async (caseId) => read(caseId),
    advance: async (caseId, side, seq) => database.transaction(() => {
      const before = read(caseId);
      if (seq <= before[side]) return { positions: before, changed: false };
      const positions = { ...before, [side]: seq, rev: before.rev + 1 };
      database.statement('INSERT OR REPLACE INTO reads (case_id, customer, centre, rev) VALUES (?, ?, ?, ?)')
        .run(caseId, positions.customer, positions.centre, positions.rev);
      return { positions, changed: true };
    }),
  };
}
