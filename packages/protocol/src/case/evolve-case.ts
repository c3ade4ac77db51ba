import type { CaseStatus } from '../basics/case-status.ts';
import type { Entry, PublicKind } from '../entries/entry.ts';
import type { CaseSlice } from './case-slice.ts';
import { isEnded } from './ended.ts';

type Of<K extends PublicKind> = Extract<Entry<PublicKind>, { kind: K }>;

function enter(slice: CaseSlice, status: CaseStatus, { at }: Entry): CaseSlice {
  const ended = isEnded(status);
  const resolved = status === 'resolved';
  return {
    ...slice,
    status,
    nextStep: ended ? 'none' : 'answer',
    nextUpdateBy: ended ? null : slice.nextUpdateBy,
    resolution: resolved ? slice.resolution : null,
    // What comes of going on can be rated anew.
    rating: resolved || ended ? slice.rating : null,
    endedAt: ended ? at : null,
  };
}

function promised(slice: CaseSlice, { nextStep, nextUpdateBy }: Pick<CaseSlice, 'nextStep' | 'nextUpdateBy'>): CaseSlice {
  return { ...slice, nextStep, nextUpdateBy };
}

function opened(slice: CaseSlice, entry: Of<'case.opened'>): CaseSlice {
  if (entry.body === null) return slice;
  const { topic, lang, purpose, reference, continues } = entry.body;
  return {
    ...promised(enter(slice, 'received', entry), entry.body),
    topic,
    lang,
    purpose,
    customer: entry.by.actor,
    openedAt: entry.at,
    ...(reference === undefined ? {} : { reference }),
    ...(continues === undefined ? {} : { continues }),
  };
}

function closed(slice: CaseSlice, entry: Of<'case.closed'>): CaseSlice {
  // A proposal that met silence may still be answered while the case can be reopened.
  return { ...enter(slice, 'closed', entry), resolution: slice.resolution };
}

function reopened(slice: CaseSlice, entry: Of<'case.reopened'>): CaseSlice {
  const open = enter(slice, 'in-progress', entry);
  return entry.body === null ? open : promised(open, entry.body);
}

function noticed(slice: CaseSlice, { body }: Of<'notice.posted'>): CaseSlice {
  const silent = body?.code === 'silence' && slice.status === 'resolved';
  return silent ? { ...slice, nextUpdateBy: body.until ?? slice.nextUpdateBy } : slice;
}

function fold(slice: CaseSlice, entry: Entry<PublicKind>): CaseSlice {
  switch (entry.kind) {
    case 'case.opened':
      return opened(slice, entry);
    case 'case.status-changed':
      return entry.body === null ? slice : promised(enter(slice, entry.body.to, entry), entry.body);
    case 'case.update-promised':
      return entry.body === null ? slice : promised(slice, entry.body);
    case 'case.resolution-proposed':
      return { ...slice, resolution: { name: entry.cause, seq: entry.seq, at: entry.at } };
    case 'case.resolution-answered':
      return { ...slice, resolution: null };
    case 'case.closed':
      return closed(slice, entry);
    case 'case.reopened':
      return reopened(slice, entry);
    case 'case.withdrawn':
      return enter(slice, 'withdrawn', entry);
    case 'case.merged':
      return entry.body === null ? slice : { ...enter(slice, 'merged', entry), successor: entry.body.into };
    case 'case.linked':
      return entry.body?.how === 'continued' ? { ...slice, successor: entry.body.other } : slice;
    case 'case.rated':
      return entry.body === null ? slice : { ...slice, rating: entry.body.score };
    case 'notice.posted':
      return noticed(slice, entry);
    default:
      return slice;
  }
}

/** The slice of the case itself after one more entry; whose turn it is and how long it was silent are reckoned apart. */
export function evolveCase(slice: CaseSlice, entry: Entry<PublicKind>): CaseSlice {
  return { ...fold(slice, entry), updatedAt: entry.at };
}
