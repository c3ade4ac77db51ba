import { only } from '../history/history.ts';
import type { Check, Violation } from './violation.ts';

/** G7: read positions never move back on any screen. A screen opened anew may begin with what the device kept, like everything else on it. */
export const readPositions: Check = (happenings) => {
  const violations: Violation[] = [];
  const last = new Map<string, { readonly customer: number; readonly centre: number }>();
  const restores = only(happenings, 'restored');
  if (restores.length > 0) return violations; // A restore takes positions back with the rest, and is announced as a whole.
  for (const happening of happenings) {
    if (happening.type === 'closed') for (const key of last.keys()) if (key.startsWith(`${happening.tab} `)) last.delete(key);
    if (happening.type !== 'shown' || happening.phase !== 'ready') continue;
    const { at, tab, case: caseId, read } = happening;
    const before = last.get(`${tab} ${caseId}`) ?? read;
    if (read.customer < before.customer || read.centre < before.centre) {
      violations.push({ guarantee: 'G7', at, what: `${tab} saw read positions go back from ${before.customer}/${before.centre} to ${read.customer}/${read.centre} (${caseId})` });
    }
    last.set(`${tab} ${caseId}`, read);
  }
  return violations;
};
