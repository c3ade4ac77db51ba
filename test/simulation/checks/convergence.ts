import { type HappeningOf, only } from '../history/history.ts';
import { timelinesOf } from '../history/timelines.ts';
import type { Check, Violation } from './violation.ts';

/** When the calm after the faults is over, every open screen shows everything on disk and nothing is still on its way. */
export const convergence: Check = (happenings) => {
  const violations: Violation[] = [];
  const { streams } = timelinesOf(happenings);
  const screens = new Map<string, HappeningOf<'shown'>>();
  for (const happening of happenings) {
    if (happening.type === 'closed') for (const key of screens.keys()) if (key.startsWith(`${happening.tab} `)) screens.delete(key);
    if (happening.type === 'shown') screens.set(`${happening.tab} ${happening.case}`, happening);
  }
  const end = happenings.at(-1)?.at ?? 0;
  for (const { tab, case: caseId, phase, items } of screens.values()) {
    const wrong = (what: string): unknown => violations.push({ guarantee: 'convergence', at: end, what: `${tab} ${what} (${caseId})` });
    const written = (streams.get(caseId) ?? []).filter(({ entry }) => entry.kind !== 'message.edited' && entry.kind !== 'message.redacted');
    if (phase !== 'ready') {
      if (written.length > 0) wrong(`is still ${phase}`);
      continue;
    }
    const undelivered = items.filter(({ delivery }) => delivery !== 'confirmed' && delivery !== 'failed');
    if (undelivered.length > 0) wrong(`still has ${undelivered.length} undelivered items, the first ${undelivered[0]?.kind}`);
    const last = items.findLast((item) => item.seq !== undefined)?.seq ?? 0;
    const head = written.at(-1)?.entry.seq ?? 0;
    if (last !== head) wrong(`ends at seq ${last}, the timeline at ${head}`);
  }
  for (const caseId of new Set(only(happenings, 'shown').map((shown) => shown.case))) {
    const pictures = [...screens.values()].filter((shown) => shown.case === caseId && shown.phase === 'ready').map(pictureOf);
    const from = Math.max(...pictures.map((picture) => Number(Object.keys(picture)[0] ?? 0)));
    const tails = new Set(pictures.map((picture) => JSON.stringify(Object.entries(picture).filter(([seq]) => Number(seq) >= from))));
    if (tails.size > 1) violations.push({ guarantee: 'convergence', at: end, what: `${tails.size} different pictures of one case are on the screens (${caseId})` });
  }
  return violations;
};

/** What a screen says, by seq, in a form that can be compared between readers. */
const pictureOf = (shown: HappeningOf<'shown'>): Readonly<Record<number, unknown>> =>
  Object.fromEntries(shown.items.flatMap((item) => (item.seq === undefined ? [] : [[item.seq, [item.id, item.body, item.versions]]])));
