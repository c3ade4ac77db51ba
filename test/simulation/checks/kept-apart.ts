import { isCentre, only } from '../history/history.ts';
import type { Check, Violation } from './violation.ts';

/** G8: nothing of one customer is sent or shown to another, and nothing internal to any customer. */
export const keptApart: Check = (happenings) => {
  const violations: Violation[] = [];
  const owners = new Map(only(happenings, 'asked').flatMap((asked) => (asked.kind === 'case.open' ? [[asked.case, asked.person] as const] : [])));
  for (const { at, stream, person, via } of only(happenings, 'served')) {
    const owner = owners.get(stream.replace('!', ''));
    if (!isCentre(person) && (stream.endsWith('!') || (owner !== undefined && owner !== person))) {
      violations.push({ guarantee: 'G8', at, what: `${stream} of ${owner ?? 'nobody known'} was served to ${person} by ${via}` });
    }
  }
  for (const { at, case: caseId, person, tab, items } of only(happenings, 'shown')) {
    const owner = owners.get(caseId);
    if (items.length > 0 && !isCentre(person) && owner !== undefined && owner !== person) violations.push({ guarantee: 'G8', at, what: `${tab} of ${person} showed the case ${caseId} of ${owner}` });
  }
  return violations;
};
