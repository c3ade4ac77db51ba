import type { CallbackView, TimelineItem } from '@faden/protocol';
import { isOf, line, type Lookup } from '../../conversation/rows/lookup.ts';
import type { CallbackRow, Row } from '../../conversation/rows/row.ts';

const cardOf = (name: string, at: string, tie: CallbackRow['tie']): CallbackRow => ({ kind: 'callback', key: `callback ${name}`, at, tie, name });

/** What became of a promised call: its live card where it was asked for, and a line where something was missed, said or called off. */
export function callRow(item: TimelineItem, { view }: Lookup): Row | undefined {
  const { entry, delivery } = item;
  if (isOf(item, 'callback.requested')) {
    // A case remembers its newest callbacks only; an older one is told by its lines.
    const known = view.callbacks.some(({ name }) => name === entry.cause);
    return known ? cardOf(entry.cause, entry.at, delivery === 'confirmed' ? 'event' : 'pending') : line(item, [{ key: 'callAsked' }]);
  }
  if (isOf(item, 'callback.completed')) {
    return { kind: 'event', key: item.key, at: entry.at, tie: 'event', sign: 'handset', title: { key: 'callSpoken' }, text: item.entry.body.summary, notes: [] };
  }
  if (isOf(item, 'callback.attempted')) {
    const { nextTryAt } = item.entry.body;
    return line(item, [{ key: 'callTried' }, ...(nextTryAt === undefined ? [] : [{ key: 'callNext' as const, times: { time: nextTryAt } }])]);
  }
  if (isOf(item, 'callback.missed')) return line(item, [{ key: 'callMissed' }]);
  if (isOf(item, 'callback.unreachable')) return line(item, [{ key: 'callUnreachable' }]);
  return isOf(item, 'callback.cancelled') ? line(item, [{ key: 'callCancelled' }], item.entry.body.text) : undefined;
}

/** Callbacks of this device that stand nowhere in the timeline: refused, or not to be laid into it yet. */
export function looseCallbacks(callbacks: readonly CallbackView[], timeline: readonly TimelineItem[]): readonly CallbackRow[] {
  return callbacks.flatMap(({ name, status, requestedAt }) => {
    const isLoose = (status === 'refused' || status === 'sent') && !timeline.some(({ entry }) => entry.kind === 'callback.requested' && entry.cause === name);
    return isLoose ? [cardOf(name, requestedAt, 'pending')] : [];
  });
}
