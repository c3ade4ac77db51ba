import { type HappeningOf, isCentre, only } from '../history/history.ts';
import type { Check, Violation } from './violation.ts';

/** How long after a loss its announcement may reach the same screen, in milliseconds. */
const TELLING_MS = 1000;

/** G5: what a customer was shown as confirmed stays on the screen, unless the loss of continuity is announced. (The desk's interface announces nothing; its screens read anew.) */
export const announcedLosses: Check = (happenings) => {
  const violations: Violation[] = [];
  const before = new Map<string, HappeningOf<'shown'>>();
  const announcements = only(happenings, 'announced');
  for (const happening of happenings) {
    if (happening.type === 'closed') for (const key of before.keys()) if (key.startsWith(`${happening.tab} `)) before.delete(key);
    if (happening.type !== 'shown' || happening.phase !== 'ready' || isCentre(happening.person)) continue;
    const { at, tab, case: caseId, items } = happening;
    const key = `${tab} ${caseId}`;
    const last = before.get(key);
    before.set(key, happening);
    const now = new Map(items.map((item) => [item.id, item.seq]));
    const lost = last?.items.find((item) => item.seq !== undefined && now.get(item.id) !== item.seq);
    if (last === undefined || lost === undefined) continue;
    const isAnnounced = announcements.some((told) => told.tab === tab && told.case === caseId && told.at >= last.at && told.at <= at + TELLING_MS);
    if (!isAnnounced) violations.push({ guarantee: 'G5', at, what: `${tab} had seq ${lost.seq} (${lost.id}) on screen and lost it without a word (${caseId})` });
  }
  return violations;
};
