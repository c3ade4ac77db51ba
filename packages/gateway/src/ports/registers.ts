import type { ReadPositions } from '@faden/protocol';

/** Which side of a case has read. */
export type ReadingSide = 'customer' | 'centre';

/** How far each side has read; positions never move back, and `rev` grows by one with every change. Tested by `registersContract`. */
export interface Registers {
  /** All zeros for a case nobody has read. */
  read(caseId: string): Promise<ReadPositions>;
  /** Moves one side forward to `seq`; a smaller or equal one changes nothing. Answers what holds afterwards, and whether it changed. */
  advance(caseId: string, side: ReadingSide, seq: number): Promise<{ readonly positions: ReadPositions; readonly changed: boolean }>;
}
