import type { Instant } from '../basics/primitives.ts';
import type { ReportFact, ReportedEntry } from './report-fact.ts';

interface Promised {
  readonly dueAt: Instant;
  outcome: string;
}

// A promise that was broken stays broken for good, whatever is agreed on later; only keeping it after all makes it late.
function settled(before: string, kind: string): string {
  if (kind === 'commitment.late') return 'late';
  if (before === 'broken') return 'broken';
  if (kind === 'commitment.kept') return 'kept';
  return kind === 'commitment.moved' ? 'moved' : 'withdrawn';
}

const ends: ReadonlySet<string> = new Set(['commitment.kept', 'commitment.late', 'commitment.moved', 'commitment.withdrawn', 'commitment.given-up']);

/**
 * What became of each promise: `kept`, `late`, `broken`; `moved` and `withdrawn` only while it was not broken; `open` before its time.
 * Nothing that becomes due after `now` is anything but open.
 */
export function promiseFacts(entries: readonly ReportedEntry[], now: Instant, base: Pick<ReportFact, 'case' | 'topic'>): ReportFact[] {
  const promises = new Map<string, Promised>();
  for (const { kind, cause, body } of entries) {
    const promise = promises.get(String(body?.['commitment']));
    if (kind === 'commitment.made' && body !== null) promises.set(cause, { dueAt: String(body['dueAt']), outcome: 'open' });
    else if (promise !== undefined && kind === 'commitment.broken') promise.outcome = 'broken';
    else if (promise !== undefined && ends.has(kind)) promise.outcome = settled(promise.outcome, kind);
  }
  return [...promises.values()].map(({ dueAt, outcome }) => ({ ...base, kind: 'promise', at: dueAt, outcome: outcome === 'open' && dueAt < now ? 'broken' : outcome, mark: 'commitment' }));
}
