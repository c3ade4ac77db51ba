import type { SealedEntry, Write } from '@faden/gateway';
import { initialState } from '@faden/protocol';

/** A write of one message to a case: `seq` 1 makes the case. The hashes are names only, no store looks into them. */
export function makeWrite(caseId: string, seq: number, text = 'words'): Write {
  const id = `${caseId}-${seq}`;
  const at = '2026-11-21T17:00:00.000Z';
  const entry: SealedEntry = {
    id: `${id}.0`, seq, at, by: { role: 'customer', actor: 'c1' }, channel: 'chat', kind: 'message.posted', cause: id,
    body: { text }, salt: 'salt', commit: `commit-${seq}`, hash: `hash-${seq}`,
  };
  return {
    case: caseId, site: 'musterbank', customer: 'c1',
    expect: { public: seq - 1, internal: 0 },
    ...(seq === 1 ? { create: { secret: '00' } } : {}),
    command: { id, author: 'customer:c1', digest: 'digest', outcome: { type: 'accepted', public: { first: seq, count: 1 }, internal: { first: 1, count: 0 } } },
    entries: [entry], internal: [], state: initialState, claims: [], releases: [], deliveries: [], erases: [], shares: [],
    row: {
      id: caseId, site: 'musterbank', customer: 'c1', open: true, updatedAt: at, dueAt: null, doneUntil: null, subjectOf: null,
      inbox: {
        id: caseId, site: 'musterbank', reference: 'MB-7F3K-92Q', topic: 'billing', status: 'received', owner: null, customer: {},
        openedAt: at, waitingSince: null, nextUpdateDue: null, handover: null, escalation: null,
      },
    },
  };
}
