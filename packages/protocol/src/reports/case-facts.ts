import type { Instant } from '../basics/primitives.ts';
import { clockShares } from '../case/clock.ts';
import type { CaseState } from '../state/case-state.ts';
import { DAY_MS, HOUR_MS } from '../time/zone.ts';
import type { ReportFact, ReportedEntry } from './report-fact.ts';
import { isHumanAnswer } from './wait-facts.ts';

// Words after so long a silence are another contact, unless we had asked for them.
const CONTACT_MS = 8 * HOUR_MS;
const REOPENED_MS = 14 * DAY_MS;
const REPEATED_MS = 7 * DAY_MS;

const isCustomers = ({ kind, by }: ReportedEntry): boolean => by.role === 'customer' && !kind.startsWith('case.');

/** How often the customer had to come to us: the opening, every reopening, and words after a long silence that nobody had asked for. */
function contactsOf(entries: readonly ReportedEntry[]): number {
  let [contacts, last, asked] = [0, Number.NEGATIVE_INFINITY, false];
  for (const entry of entries) {
    const at = Date.parse(entry.at);
    const reopens = entry.kind === 'case.reopened' && entry.by.role === 'customer';
    if (entry.kind === 'case.opened' || reopens || (isCustomers(entry) && !asked && at - last > CONTACT_MS)) contacts += 1;
    if (entry.kind === 'case.status-changed') asked = entry.body?.['to'] === 'waiting-customer';
    if (isCustomers(entry) || reopens || isHumanAnswer(entry) || entry.kind === 'case.opened') last = at;
  }
  return contacts;
}

interface Ended {
  readonly outcome: string;
  readonly again?: 'reopened' | 'repeated';
}

// The first closing decides: what had to be opened again was not resolved the first time.
function endedOf(entries: readonly ReportedEntry[]): Ended {
  const closed = entries.find(({ kind }) => kind === 'case.closed');
  const over = entries.find(({ kind }) => kind === 'case.withdrawn' || kind === 'case.merged');
  if (closed === undefined) return { outcome: over?.kind.slice('case.'.length) ?? 'open' };
  const after = (kind: string, ms: number): boolean =>
    entries.some((entry) => entry.kind === kind && entry.seq > closed.seq && Date.parse(entry.at) - Date.parse(closed.at) <= ms);
  const outcome = String(closed.body?.['reason'] ?? 'silence');
  if (after('case.reopened', REOPENED_MS)) return { outcome, again: 'reopened' };
  return after('case.linked', REPEATED_MS) ? { outcome, again: 'repeated' } : { outcome };
}

/** What a case came to: `confirmed` and `silence` (closed), `withdrawn`, `merged`, or `open`; contacts; whose turn it was for how long. `mark`: `reopened` within 14 days, `repeated` by another case within 7, else `handled` by a human or `unhandled`. */
export function caseFact(entries: readonly ReportedEntry[], state: CaseState, now: Instant, base: Pick<ReportFact, 'case' | 'topic'>): ReportFact {
  const { outcome, again } = endedOf(entries);
  const handled = entries.some(isHumanAnswer) ? 'handled' : 'unhandled';
  const shares = clockShares(state, now);
  return {
    ...base,
    kind: 'case',
    at: state.case.openedAt ?? now,
    outcome,
    number: contactsOf(entries),
    mark: again ?? handled,
    customerMs: shares.customer,
    centreMs: shares.centre,
    companyMs: shares.company,
    thirdPartyMs: shares['third-party'],
  };
}
