import type { Entry, PublicKind } from '../entries/entry.ts';
import type { PeopleSlice } from './people-slice.ts';

/** How many questions may be open at once. */
export const CONSULTS_LIMIT = 8;

type Of<K extends PublicKind> = Extract<Entry<PublicKind>, { kind: K }>;

function offered(slice: PeopleSlice, { body, cause, seq }: Of<'handover.offered'>): PeopleSlice {
  return body === null ? slice : { ...slice, handover: { name: cause, to: body.to.id, expiresAt: body.expiresAt, seq } };
}

function raised(slice: PeopleSlice, { body, cause, seq }: Of<'escalation.raised'>): PeopleSlice {
  if (body === null) return slice;
  return { ...slice, escalation: { name: cause, level: body.level, answerBy: body.answerBy, answered: false, seq } };
}

function asked(slice: PeopleSlice, { body, cause, seq }: Of<'consult.asked'>): PeopleSlice {
  if (body === null) return slice;
  const consults = [...slice.consults, { name: cause, of: body.of, dueAt: body.dueAt, seq }];
  return { ...slice, consults: consults.slice(-CONSULTS_LIMIT) };
}

/** Who was offered the case, who was called upon and who was asked, after one more entry. */
export function evolveReferrals(slice: PeopleSlice, entry: Entry<PublicKind>): PeopleSlice {
  switch (entry.kind) {
    case 'handover.offered':
      return offered(slice, entry);
    case 'handover.accepted':
    case 'handover.lapsed':
      return { ...slice, handover: null };
    case 'escalation.raised':
      return raised(slice, entry);
    case 'escalation.answered':
      return slice.escalation === null ? slice : { ...slice, escalation: { ...slice.escalation, answered: true } };
    case 'consult.asked':
      return asked(slice, entry);
    case 'consult.answered':
      return { ...slice, consults: slice.consults.filter(({ name }) => name !== entry.body?.consult) };
    case 'case.closed':
    case 'case.withdrawn':
    case 'case.merged':
      // Nobody awaits an answer in a case that is over; if it is opened again, whoever still needs one asks anew.
      return { ...slice, escalation: null, consults: [] };
    default:
      return slice;
  }
}
