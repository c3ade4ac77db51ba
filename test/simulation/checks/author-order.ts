import { type HappeningOf, only } from '../history/history.ts';
import { timelinesOf } from '../history/timelines.ts';
import type { Check, Violation } from './violation.ts';

interface Act {
  readonly asked: HappeningOf<'asked'>;
  /** When the SDK said it was kept; infinite when it never did. */
  readonly keptAt: number;
  readonly seq: number;
}

/** One act was surely before another: asked earlier in the same tab, or kept before the other was asked. */
const isBefore = (one: Act, other: Act): boolean => (one.asked.tab === other.asked.tab ? one.asked.at < other.asked.at : one.keptAt < other.asked.at);

/** G3: one author's commands on one case stand in the order they were given. */
export const authorOrder: Check = (happenings) => {
  const keptAt = new Map(only(happenings, 'kept').map(({ token, at }) => [token, at]));
  const seqs = new Map<string, number>();
  const timelines = timelinesOf(happenings);
  if (timelines.lost.size > 0) return []; // After a restore, what was lost is offered again behind what came later.
  for (const [stream, written] of timelines.streams) {
    for (const { entry } of written) {
      for (const token of JSON.stringify(entry.body ?? null).match(/\btoken-\d+\b/g) ?? []) {
        const key = `${stream.replace('!', '')} ${token}`;
        if (!seqs.has(key) && !stream.endsWith('!')) seqs.set(key, entry.seq);
      }
    }
  }
  const authors = new Map<string, Act[]>();
  for (const asked of only(happenings, 'asked')) {
    const seq = seqs.get(`${asked.case} ${asked.token}`);
    if (seq === undefined) continue;
    const author = `${asked.person} ${asked.case}`;
    authors.set(author, [...(authors.get(author) ?? []), { asked, seq, keptAt: keptAt.get(asked.token) ?? Number.POSITIVE_INFINITY }]);
  }
  const violations: Violation[] = [];
  for (const acts of authors.values()) {
    for (const one of acts) {
      const overtaken = acts.find((other) => isBefore(one, other) && one.seq > other.seq);
      if (overtaken !== undefined) {
        violations.push({ guarantee: 'G3', at: overtaken.asked.at, what: `${one.asked.token} of ${one.asked.person} was given before ${overtaken.asked.token} and stands behind it (${one.asked.case})` });
      }
    }
  }
  return violations;
};
