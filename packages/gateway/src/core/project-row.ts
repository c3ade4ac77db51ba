import { dues, owedCallbacks, owedPromise, type CaseState, type Owner, type SiteProfile } from '@faden/protocol';

import type { CaseRow, SealedEntry } from '../ports/write.ts';

/** What a row is made from: the row before (none for a new case), the state after these entries, and what was erased. */
export interface Projection {
  readonly case: string;
  readonly customer: string;
  readonly site: SiteProfile;
  readonly previous: CaseRow | undefined;
  readonly state: CaseState;
  readonly entries: readonly SealedEntry[];
  readonly erases: readonly string[];
  /** Set by the clock: up to when everything due was done. */
  readonly doneUntil?: string | undefined;
}

const SUBJECT_LENGTH = 120;

/** The row of a case. Folding it over all entries of a case, with nothing erased, gives the same row. */
export function projectRow(projection: Projection): CaseRow {
  const { previous, state, site, entries } = projection;
  const { subject, subjectOf } = subjectAfter(projection);
  const { handover, escalation } = state.people;
  const doneUntil = projection.doneUntil ?? previous?.doneUntil ?? null;
  const name = nameIn(entries) ?? previous?.inbox.customer.name;
  const promise = owedPromise(state.commitments);
  const callbacks = owedCallbacks(previous?.inbox.callbacks ?? [], state.callbacks, entries);
  return {
    id: projection.case,
    site: site.id,
    customer: projection.customer,
    open: state.case.endedAt === null,
    updatedAt: state.case.updatedAt ?? '',
    dueAt: dues(state, site, { case: projection.case, ...(doneUntil === null ? {} : { after: doneUntil }) })[0]?.at ?? null,
    doneUntil,
    subjectOf,
    inbox: {
      id: projection.case,
      site: site.id,
      reference: state.case.reference ?? '',
      topic: state.case.topic,
      status: state.case.status ?? 'received',
      owner: ownerIn(entries) ?? previous?.inbox.owner ?? null,
      customer: name === undefined ? {} : { name },
      ...(subject === undefined ? {} : { subject }),
      openedAt: state.case.openedAt ?? '',
      waitingSince: state.words.waitingSince,
      nextUpdateDue: state.case.nextUpdateBy,
      handover: handover && { to: handover.to, expiresAt: handover.expiresAt },
      escalation: escalation === null || escalation.answered ? null : { level: escalation.level, answerBy: escalation.answerBy },
      ...(promise === undefined ? {} : { promise }),
      ...(callbacks.length === 0 ? {} : { callbacks: [...callbacks] }),
    },
  };
}

const bodiesOf = (entries: readonly SealedEntry[], kind: string) => entries.flatMap((entry) => (entry.kind === kind && entry.body ? [entry.body] : []));

const ownerIn = (entries: readonly SealedEntry[]): Owner | undefined => bodiesOf(entries, 'owner.changed').at(-1)?.to as Owner | undefined;

function nameIn(entries: readonly SealedEntry[]): string | undefined {
  const customer = bodiesOf(entries, 'case.opened')[0]?.customer as { name?: string } | undefined;
  return customer?.name;
}

/** The first words of the customer, as edited since, until they are removed. */
function subjectAfter({ previous, entries, erases }: Projection): { subject?: string; subjectOf: string | null } {
  const first = previous?.subjectOf == null ? entries.find(({ kind, by }) => kind === 'message.posted' && by.role === 'customer') : undefined;
  const subjectOf = previous?.subjectOf ?? first?.cause ?? null;
  if (subjectOf === null) return { subjectOf };
  if (erases.some((id) => id.startsWith(`${subjectOf}.`))) return { subjectOf };
  const edit = entries.findLast(({ kind, about }) => kind === 'message.edited' && about === subjectOf) ?? first;
  const text = edit === undefined ? previous?.inbox.subject : edit.body?.text;
  return typeof text === 'string' ? { subjectOf, subject: cut(text) } : { subjectOf };
}

const cut = (text: string): string => [...text.trim()].slice(0, SUBJECT_LENGTH).join('');
