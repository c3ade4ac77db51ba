import type { Id, Instant } from '../basics/primitives.ts';

/** What a fact is about. One case gives one `case` and `wait`, and any number of the others. */
export const reportFactKinds = ['case', 'wait', 'promise', 'call', 'rating', 'answer', 'escalation', 'reply'] as const;
/** One of {@link reportFactKinds}. */
export type ReportFactKind = (typeof reportFactKinds)[number];

/**
 * Something that happened in a case, as reports count it: no words, no names, nobody's id but the case's. All figures are made of such
 * rows and nothing else, so that whoever has the export has the figures.
 */
export interface ReportFact {
  readonly kind: ReportFactKind;
  readonly case: Id;
  readonly topic: string;
  /** The moment that decides which period it belongs to: an arrival, a due time, an answer. */
  readonly at: Instant;
  /** What came of it; each kind has its own words. */
  readonly outcome: string;
  /** How long it took, by the wall clock. */
  readonly ms?: number;
  /** How long it took, counting only the time somebody was there. */
  readonly businessMs?: number;
  /** `case`: contacts of the customer's. `rating`: the score.. */
  readonly number?: number;
  /** What else is true of it; each kind has its own words. */
  readonly mark?: string;
  /** `case`: whose turn it was for how long, in ms. */
  readonly customerMs?: number;
  readonly centreMs?: number;
  readonly companyMs?: number;
  readonly thirdPartyMs?: number;
}

/** What reports read of an entry. */
export interface ReportedEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly by: { readonly role: string; readonly actor: string };
  readonly kind: string;
  readonly cause: string;
  readonly body: Readonly<Record<string, unknown>> | null;
}
