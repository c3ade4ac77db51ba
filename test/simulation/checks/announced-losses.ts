import type { Check, Violation } from './violation.ts';

/** G5: what a reader was shown as confirmed stays on the screen, unless the loss of continuity was announced first. */
export const announcedLosses: Check = (happenings) => {
  const violations: Violation[] = [];
  const seen = new Map<string, ReadonlyMap<string, number>>();
  for (const happening of happenings) {
    if (happening.type === 'closed') for (const key of seen.keys()) if (key.startsWith(`${happening.tab} `)) seen.delete(key);
    if (happening.type === 'announced') seen.delete(`${happening.tab} ${happening.case}`);
    if (happening.type !== 'shown' || happening.phase !== 'ready') continue;
    const key = `${happening.tab} ${happening.case}`;
    const now = new Map(happening.items.flatMap((item) => (item.seq === undefined ? [] : [[item.id, item.seq] as const])));
    for (const [id, seq] of seen.get(key) ?? []) {
      if (now.get(id) !== seq) violations.push({ guarantee: 'G5', at: happening.at, what: `${happening.tab} had seq ${seq} (${id}) on screen and lost it without a word (${happening.case})` });
    }
    seen.set(key, now);
  }
  return violations;
};
