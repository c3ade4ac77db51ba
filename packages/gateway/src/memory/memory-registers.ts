import type { ReadPositions } from '@faden/protocol';

import type { Registers } from '../ports/registers.ts';

const unread: ReadPositions = { customer: 0, centre: 0, rev: 0 };

/** The reference registers. */
export function createMemoryRegisters(): Registers {
  const all = new Map<string, ReadPositions>();
  return {
    read: async (caseId) => all.get(caseId) ?? unread,
    advance: async (caseId, side, seq) => {
      const before = all.get(caseId) ?? unread;
      if (seq <= before[side]) return { positions: before, changed: false };
      const positions = { ...before, [side]: seq, rev: before.rev + 1 };
      all.set(caseId, positions);
      return { positions, changed: true };
    },
  };
}
