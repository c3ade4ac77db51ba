import { createTimelines, type Written } from '../history/timelines.ts';
import type { HappeningOf } from '../history/history.ts';
import type { Check, Violation } from './violation.ts';

const sameBody = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Says what is wrong with one entry as it left the gateway, or nothing. */
function wrongWith(entry: HappeningOf<'served'>['entries'][number], written: Written | undefined): string | undefined {
  if (written === undefined) return 'is not on disk';
  if (written.entry.id !== entry.id || written.entry.hash !== entry.hash) return `is ${written.entry.kind} ${written.entry.id} on disk`;
  if (entry.body === null) return written.erased === undefined && written.entry.body !== null ? 'has lost its content' : undefined;
  return sameBody(entry.body, written.entry.body) ? undefined : 'says something else on disk';
}

/** G2 at the gateway's door: what is sent is contiguous, on disk, and the same content or its tombstone for every reader. */
export const sameContent: Check = (happenings) => {
  const violations: Violation[] = [];
  const timelines = createTimelines();
  for (const happening of happenings) {
    timelines.take(happening);
    if (happening.type !== 'served') continue;
    const { at, stream, via, person, entries } = happening;
    const written = timelines.streams.get(stream) ?? [];
    for (const [place, entry] of entries.entries()) {
      const name = `${via} to ${person}: ${stream} seq ${entry.seq}`;
      if (place > 0 && via !== 'pinned' && entry.seq !== (entries[place - 1]?.seq ?? 0) + 1) violations.push({ guarantee: 'G2', at, what: `${name} does not follow the one before` });
      const wrong = wrongWith(entry, written[entry.seq - 1]);
      if (wrong !== undefined) violations.push({ guarantee: 'G2', at, what: `${name} ${wrong}` });
    }
  }
  return violations;
};

/** G6: content that was redacted is not served after the redaction was acknowledged. */
export const erasedStaysErased: Check = (happenings) => {
  const violations: Violation[] = [];
  const timelines = createTimelines();
  const acknowledged = new Map<string, number>();
  for (const happening of happenings) {
    timelines.take(happening);
    // A redaction that a restore took has never been, however it was acknowledged.
    if (happening.type === 'restored') for (const command of acknowledged.keys()) if (!timelines.commits.has(command)) acknowledged.delete(command);
    if (happening.type !== 'served') continue;
    const { at, stream, person, via, entries } = happening;
    for (const entry of via === 'answer' ? entries : []) if (!acknowledged.has(entry.cause)) acknowledged.set(entry.cause, at);
    for (const entry of entries) {
      const erased = timelines.streams.get(stream)?.[entry.seq - 1]?.erased;
      const acknowledgedAt = erased === undefined ? undefined : acknowledged.get(erased.by);
      // One answer may acknowledge a message and its redaction together, each as it was decided.
      if (entry.body === null || acknowledgedAt === undefined || acknowledgedAt >= at) continue;
      violations.push({ guarantee: 'G6', at, what: `seq ${entry.seq} of ${stream} was served to ${person} by ${via} after its redaction` });
    }
  }
  return violations;
};
