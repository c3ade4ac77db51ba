import type { Turn } from '../basics/case-status.ts';
import type { Instant } from '../basics/primitives.ts';
import type { CaseSlice } from './case-slice.ts';

type Clock = CaseSlice['clock'];

/** The clock after it became somebody's turn, or nobody's (`null`) because the case ended. */
export function passTurn(clock: Clock, turn: Turn | null, at: Instant): Clock {
  const running = clock.since === null ? 0 : Date.parse(at) - Date.parse(clock.since);
  return {
    turn: turn ?? clock.turn,
    since: turn === null ? null : at,
    spent: { ...clock.spent, [clock.turn]: clock.spent[clock.turn] + running },
  };
}

/** Who has had the case for how long, in ms; together the time it was open. */
export function clockShares(state: { readonly case: Pick<CaseSlice, 'clock'> }, now: Instant): Readonly<Record<Turn, number>> {
  return passTurn(state.case.clock, null, now).spent;
}
