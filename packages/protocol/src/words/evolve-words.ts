import { isStaff } from '../basics/staff.ts';
import type { Entry, PublicKind } from '../entries/entry.ts';
import type { WordsSlice } from './words-slice.ts';

function counted(slice: WordsSlice, { by, seq, at }: Entry): WordsSlice {
  if (by.role === 'customer') {
    return { ...slice, fromCustomer: slice.fromCustomer + 1, lastOfCustomer: seq, waitingSince: slice.waitingSince ?? at };
  }
  if (!isStaff(by.role)) return slice;
  return { ...slice, fromCentre: slice.fromCentre + 1, lastOfCentre: seq, waitingSince: null };
}

/** The counters of words after one more entry. Only kind, author, seq and time matter, so that removed words count as before. */
export function evolveWords(slice: WordsSlice, entry: Entry<PublicKind>): WordsSlice {
  switch (entry.kind) {
    case 'message.posted':
    case 'file.shared':
      return counted(slice, entry);
    case 'case.opened':
    case 'escalation.raised':
      return { ...slice, waitingSince: slice.waitingSince ?? entry.at };
    case 'concern.confirmed':
      return entry.body?.confirmed === false ? { ...slice, waitingSince: slice.waitingSince ?? entry.at } : slice;
    case 'case.resolution-proposed':
    case 'escalation.answered':
    case 'case.closed':
    case 'case.withdrawn':
    case 'case.merged':
      return { ...slice, waitingSince: null };
    default:
      return slice;
  }
}
