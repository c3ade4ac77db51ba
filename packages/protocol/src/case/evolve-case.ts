import type { CaseStatus } from '../basics/case-status.ts';
import type { Entry, PublicKind } from '../entries/entry.ts';
import type { CaseSlice } from './case-slice.ts';
import { passTurn } from './clock.ts';
import { statusMeaning } from './status-meaning.ts';

type Of<K extends PublicKind> = Extract<Entry<PublicKind>, { kind: K }>;

function enter(slice: CaseSlice, status: CaseStatus, { at }: Entry): CaseSlice {
  const { turn, nextStep } = statusMeaning[status];
  const resolved = status === 'resolved';
  return {
    ...slice,
    status,
    nextStep,
    nextUpdateBy: turn === null ? null : slice.nextUpdateBy,
    resolution: resolved ? slice.resolution : null,
    // What comes of going on can be rated anew.
    rating: resolved || turn === null ? slice.rating : null,
    silence: resolved ? { since: at, notices: 0, noticedAt: null } : null,
    endedAt: turn === null ? at : null,
    clock: passTurn(slice.clock, turn, at),
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

// In a resolved case the promised step tells whose turn it is; silence is the customer's, never ours, and starts anew.
function renewed(slice: CaseSlice, entry: Of<'case.update-promised'>): CaseSlice {
  if (entry.body === null) return slice;
  const next = promised(slice, entry.body);
  if (slice.status !== 'resolved') return next;
  const turn = entry.body.nextStep === 'customer-confirms' ? 'customer' : 'centre';
  return { ...next, silence: { since: entry.at, notices: 0, noticedAt: null }, clock: passTurn(slice.clock, turn, entry.at) };
}

function closed(slice: CaseSlice, entry: Of<'case.closed'>): CaseSlice {
  // A proposal that met silence may still be answered while the case can be reopened.
  return { ...enter(slice, 'closed', entry), resolution: slice.resolution };
}

function reopened(slice: CaseSlice, entry: Of<'case.reopened'>): CaseSlice {
  const open = { ...enter(slice, 'in-progress', entry), reopened: slice.reopened + 1 };
  return entry.body === null ? open : promised(open, entry.body);
}

function noticed(slice: CaseSlice, { at, body }: Of<'notice.posted'>): CaseSlice {
  if (body?.code !== 'silence' || slice.silence === null) return slice;
  const notices = slice.silence.notices === 0 ? 1 : 2;
  return { ...slice, nextUpdateBy: body.until ?? slice.nextUpdateBy, silence: { ...slice.silence, notices, noticedAt: at } };
}

function fold(slice: CaseSlice, entry: Entry<PublicKind>): CaseSlice {
  switch (entry.kind) {
    case 'case.opened':
      return opened(slice, entry);
    case 'case.status-changed':
      return entry.body === null ? slice : promised(enter(slice, entry.body.to, entry), entry.body);
    case 'case.update-promised':
      return renewed(slice, entry);
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

/** The slice of the case itself after one more entry. */
export function evolveCase(slice: CaseSlice, entry: Entry<PublicKind>): CaseSlice {
  return { ...fold(slice, entry), updatedAt: entry.at };
}
