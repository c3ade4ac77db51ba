import type { Refused } from '../decide/decision.ts';
import { refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { isEnded } from './ended.ts';

/** The refusal for a case that does not exist yet. */
export function refusalUnlessOpened({ case: { status } }: CaseState): Refused | undefined {
  return status === null ? refuse('not_open') : undefined;
}

/** The refusal for a case that does not exist yet or is over, naming the case that goes on in its place. */
export function refusalUnlessOpen(state: CaseState): Refused | undefined {
  const { status, successor } = state.case;
  if (status === null || !isEnded(status)) return refusalUnlessOpened(state);
  return refuse('case_ended', successor === undefined ? {} : { successor });
}
