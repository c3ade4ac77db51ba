import type { ReportFact } from './report-fact.ts';
import type { Offered } from './service-levels.ts';

/** When an answer counts as within, and a hang-up as one of the first seconds; in ms. */
export interface Thresholds {
  readonly withinMs: number;
  readonly atOnceMs: number;
}

/** Twenty seconds, and five. */
export const defaultThresholds: Thresholds = { withinMs: 20_000, atOnceMs: 5_000 };

/** What became of those who came while it was open. Who has only just come and still waits is not counted yet. */
export function offeredOf(facts: readonly ReportFact[], { withinMs, atOnceMs }: Thresholds): Offered {
  const waits = facts.filter(({ kind, mark }) => kind === 'wait' && mark === 'open');
  const count = (outcome: string, atMost = Number.POSITIVE_INFINITY): number => waits.filter((fact) => fact.outcome === outcome && (fact.ms ?? 0) <= atMost).length;
  return {
    answered: count('answered'),
    answeredWithin: count('answered', withinMs),
    abandoned: count('abandoned'),
    abandonedWithin: count('abandoned', withinMs),
    abandonedAtOnce: count('abandoned', atOnceMs),
    converted: count('callback'),
    waiting: count('waiting') - count('waiting', withinMs),
  };
}
