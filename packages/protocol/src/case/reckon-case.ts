import type { Turn } from '../basics/case-status.ts';
import type { Instant } from '../basics/primitives.ts';
import type { Entry, PublicKind } from '../entries/entry.ts';
import type { CaseSlice } from './case-slice.ts';
import { passTurn } from './clock.ts';
import { statusMeaning } from './status-meaning.ts';

const silenceSince = (since: Instant): CaseSlice['silence'] => ({ since, notices: 0, noticedAt: null });

function entered(slice: CaseSlice, { at }: Entry): CaseSlice {
  const { status, clock } = slice;
  if (status === null) return slice;
  return { ...slice, silence: status === 'resolved' ? silenceSince(at) : null, clock: passTurn(clock, statusMeaning[status].turn, at) };
}

// In a resolved case the promised step tells whose turn it is; silence is the customer's, never ours, and starts anew.
function renewed(slice: CaseSlice, { at, body }: Extract<Entry<PublicKind>, { kind: 'case.update-promised' }>): CaseSlice {
  if (body === null || slice.status !== 'resolved') return slice;
  const turn: Turn = body.nextStep === 'customer-confirms' ? 'customer' : 'centre';
  return { ...slice, silence: silenceSince(at), clock: passTurn(slice.clock, turn, at) };
}

function noticed(slice: CaseSlice, { at, body }: Extract<Entry<PublicKind>, { kind: 'notice.posted' }>): CaseSlice {
  if (body?.code !== 'silence' || slice.silence === null) return slice;
  return { ...slice, silence: { ...slice.silence, notices: slice.silence.notices === 0 ? 1 : 2, noticedAt: at } };
}

/**
 * Whose turn it is, how long a resolved case was silent and how often it was reopened, after one more entry; `slice` has been
 * folded with the entry already. Only the gateway and the desk reckon with these.
 */
export function reckonCase(slice: CaseSlice, entry: Entry<PublicKind>): CaseSlice {
  switch (entry.kind) {
    case 'case.opened':
    case 'case.status-changed':
    case 'case.merged':
      return entry.body === null ? slice : entered(slice, entry);
    case 'case.closed':
    case 'case.withdrawn':
      return entered(slice, entry);
    case 'case.reopened':
      return { ...entered(slice, entry), reopened: slice.reopened + 1 };
    case 'case.update-promised':
      return renewed(slice, entry);
    case 'notice.posted':
      return noticed(slice, entry);
    default:
      return slice;
  }
}
