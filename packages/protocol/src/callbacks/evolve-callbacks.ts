import type { Entry, PublicKind } from '../entries/entry.ts';
import { windowSpan } from './call-times.ts';
import { type CallbackItem, CALLBACKS_LIMIT, type CallbacksSlice, openCallbacks } from './callbacks-slice.ts';

type Of<K extends PublicKind> = Extract<Entry<PublicKind>, { kind: K }>;
type Step = Partial<CallbackItem>;

// Where somebody stands who waits for a call in a window, or for their place.
const unbooked = { from: null, to: null, nextTryAt: null, dueBy: null } as const;
const waiting = { agent: null, acceptedAt: null } as const;
const untried = { tried: false, reason: null, priority: false, sequence: 0, moves: 0, attempts: 0, busy: 0, unknown: false, dialledAt: null, tries: [] } as const;

function requested(slice: CallbacksSlice, { cause, seq, at, body }: Of<'callback.requested'>): CallbacksSlice {
  const item: CallbackItem = {
    status: 'requested',
    topic: body?.topic ?? '',
    requestedAt: at,
    endedAt: null,
    ...unbooked,
    ...waiting,
    ...untried,
    seqs: { requested: seq },
  };
  const others = Object.entries(slice);
  const surplus = Math.max(0, others.length + 1 - CALLBACKS_LIMIT);
  const leaving = new Set(others.filter(([, { endedAt }]) => endedAt !== null).slice(0, surplus).map(([name]) => name));
  return Object.fromEntries([...others.filter(([name]) => !leaving.has(name)), [cause, item]]);
}

function booked(item: CallbackItem, { kind, body, seq }: Of<'callback.scheduled' | 'callback.queued' | 'callback.moved'>): Step {
  if (body === null) return {};
  const seqs = { ...item.seqs, booked: seq, ...('codeWord' in body || 'callingNumber' in body ? { confirmed: seq } : {}) };
  const fresh = { ...waiting, ...unbooked, tried: false, seqs };
  if ('reason' in body) {
    const { reason, priority, expected, nextTryAt = null } = body;
    return { ...fresh, status: 'queued', reason, priority, dueBy: expected?.to ?? null, nextTryAt };
  }
  const moves = item.moves + (kind === 'callback.moved' ? 1 : 0);
  return { ...fresh, ...windowSpan(body.window), status: 'scheduled', reason: null, sequence: body.sequence, moves };
}

function attempted(item: CallbackItem, { body, seq }: Of<'callback.attempted'>): Step {
  const result = body?.result ?? 'unknown';
  const nextTryAt = body?.nextTryAt ?? null;
  const tries = [...item.tries, seq];
  const more = { ...waiting, tries, nextTryAt, unknown: result === 'unknown', busy: item.busy + (result === 'busy' || result === 'failed' ? 1 : 0) };
  if (item.to !== null && nextTryAt !== null && nextTryAt < item.to) return { ...more, status: 'scheduled' };
  return { ...unbooked, ...more, status: 'queued', reason: 'retry', priority: true };
}

function step(item: CallbackItem, entry: Entry<PublicKind>): Step | undefined {
  const { seq, at } = entry;
  switch (entry.kind) {
    case 'callback.scheduled':
    case 'callback.queued':
    case 'callback.moved':
      return booked(item, entry);
    case 'callback.missed':
      return { missedAt: entry.body?.dueAt ?? at };
    case 'callback.accepted':
      return { status: 'accepted', agent: entry.body?.agent.id ?? null, acceptedAt: at, seqs: { ...item.seqs, accepted: seq } };
    case 'callback.dialled':
      return { status: 'calling', attempts: entry.body?.attempt ?? item.attempts + 1, dialledAt: at, tried: true, unknown: false };
    case 'callback.attempted':
      return attempted(item, entry);
    case 'callback.connected':
      return { status: 'connected', unknown: false };
    case 'callback.completed':
      return { status: 'completed', endedAt: at, seqs: { ...item.seqs, completed: seq } };
    case 'callback.unreachable':
      return { status: 'unreachable', endedAt: at };
    case 'callback.cancelled':
      return { status: 'cancelled', endedAt: at };
    default:
      return undefined;
  }
}

/** The callbacks of a case after one more entry; what has ended stays as it ended. */
export function evolveCallbacks(slice: CallbacksSlice, entry: Entry<PublicKind>): CallbacksSlice {
  if (entry.kind === 'callback.requested') return requested(slice, entry);
  if (!entry.kind.startsWith('callback.')) return slice;
  const name = (entry.body as { readonly callback?: string } | null)?.callback;
  const found = openCallbacks(slice).find(([open]) => open === name);
  const change = found && step(found[1], entry);
  return found === undefined || change === undefined ? slice : { ...slice, [found[0]]: { ...found[1], ...change } };
}
