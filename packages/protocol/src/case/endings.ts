import type { PublicEntry } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';

/** What must be said before a case ends: a handover nobody answered is off. */
export function endings({ people: { handover } }: CaseState): PublicEntry[] {
  return handover === null ? [] : [{ kind: 'handover.lapsed', body: { handover: handover.name, why: 'cancelled' } }];
}
