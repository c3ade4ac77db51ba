import type { SealedEntry, Write } from '@faden/gateway';
import { initialState } from '@faden/protocol';

const ENTRIES_OF_A_CASE = 20;
const CASES_IN_A_BATCH = 50;
const AT = '2026-11-21T17:00:00.000Z';

/** Batches of writes that fill a store with so many entries, 20 a case, 50 cases a batch. */
export function* storedWrites(entries: number): Generator<readonly Write[]> {
  let batch: Write[] = [];
  for (let number = 0; number * ENTRIES_OF_A_CASE < entries; number += 1) {
    batch.push(caseOf(number));
    if (batch.length === CASES_IN_A_BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function caseOf(number: number): Write {
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const entries = Array.from({ length: ENTRIES_OF_A_CASE }, (_, place): SealedEntry => ({
    id: `${id}.${place}`, seq: place + 1, at: AT, by: { role: 'customer', actor: `customer-${number}` }, channel: 'chat', kind: 'message.posted', cause: id,
    body: { text: 'It says 98 euros, and I expected 49 as every month before.' }, salt: 'c2FsdHNhbHRzYWx0c2FsdA', commit: 'c'.repeat(64), hash: 'h'.repeat(64),
  }));
  const inbox = {
    id, site: 'acme', reference: `AC-${number}`, topic: 'general', status: 'in-progress', owner: null, customer: {}, openedAt: AT,
    waitingSince: null, nextUpdateDue: null, handover: null, escalation: null,
  } as const;
  return {
    case: id, site: 'acme', customer: `customer-${number}`, expect: { public: 0, internal: 0 }, create: { secret: '00'.repeat(32) },
    command: { id, author: 'customer', digest: 'd'.repeat(43), outcome: { type: 'accepted', public: { first: 1, count: ENTRIES_OF_A_CASE }, internal: { first: 1, count: 0 } } },
    entries, internal: [], state: initialState, claims: [], releases: [], deliveries: [], erases: [], shares: [],
    row: { id, site: 'acme', customer: `customer-${number}`, open: number % 10 === 0, updatedAt: AT, dueAt: null, doneUntil: null, subjectOf: null, inbox },
  };
}
