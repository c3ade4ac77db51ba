import type { Instant } from '../basics/primitives.ts';
import { businessTimeBetween } from '../time/business.ts';
import type { Calendar } from '../time/calendar.ts';
import { isOpen } from '../time/hours.ts';
import type { ReportFact, ReportedEntry } from './report-fact.ts';

const humans: ReadonlySet<string> = new Set(['agent', 'supervisor', 'company']);
// What a customer reads as an answer; a role card or a new owner is none yet.
const answers: ReadonlySet<string> = new Set(['message.posted', 'file.shared', 'concern.understood', 'fact.requested', 'statement.given', 'commitment.made', 'case.resolution-proposed', 'callback.connected']);

/** Whether an entry is words of a human of the centre or the company. */
export const isHumanAnswer = ({ kind, by }: Pick<ReportedEntry, 'kind' | 'by'>): boolean => humans.has(by.role) && answers.has(kind);

const ends: Readonly<Record<string, string>> = { 'callback.requested': 'callback', 'case.withdrawn': 'abandoned' };

function endOf(entries: readonly ReportedEntry[]): { readonly at: Instant; readonly outcome: string } | undefined {
  for (const entry of entries) {
    if (isHumanAnswer(entry)) return { at: entry.at, outcome: 'answered' };
    const outcome = ends[entry.kind];
    if (outcome !== undefined) return { at: entry.at, outcome };
  }
  return undefined;
}

/** How long the customer waited for the first words of a human: `answered`, `abandoned`, `callback` (place kept), or still `waiting`. `mark`: whether it was open on arrival. */
export function waitFacts(entries: readonly ReportedEntry[], now: Instant, { calendar, ...base }: Pick<ReportFact, 'case' | 'topic'> & { readonly calendar: Calendar }): ReportFact[] {
  const [opened] = entries;
  if (opened === undefined) return [];
  const { at, outcome } = endOf(entries) ?? { at: now, outcome: 'waiting' };
  const [from, to] = [Date.parse(opened.at), Date.parse(at)];
  return [{ ...base, kind: 'wait', at: opened.at, outcome, ms: to - from, businessMs: businessTimeBetween(calendar, from, to), mark: isOpen(calendar, from) ? 'open' : 'closed' }];
}
