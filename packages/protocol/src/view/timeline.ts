import type { Entry, WireEntry } from '../entries/entry.ts';
import { isKnownKind } from '../state/known-kinds.ts';
import type { DrawnEntry, TimelineItem } from './case-view.ts';
import type { Laid } from './overlay.ts';

// The same entry gives the same item, so that whoever draws can tell by identity what did not change.
const confirmedItems = new WeakMap<WireEntry, TimelineItem>();

function confirmedItem(entry: WireEntry): TimelineItem {
  let item = confirmedItems.get(entry);
  if (item === undefined) {
    item = { key: entry.id, entry: entry as DrawnEntry, delivery: 'confirmed' };
    confirmedItems.set(entry, item);
  }
  return item;
}

function laidItem({ entry: { seq: _guess, hash: _none, ...entry }, ...rest }: Laid): TimelineItem {
  return { key: entry.id, entry: entry as DrawnEntry, ...rest };
}

function edited(item: TimelineItem, edit: Extract<Entry, { kind: 'message.edited' }>): TimelineItem {
  if (edit.body === null || item.entry.kind !== 'message.posted' || item.entry.body === null) return item;
  const versions = item.versions ?? [{ text: item.entry.body.text, at: item.entry.at }];
  return { ...item, versions: [...versions, { text: edit.body.text, at: edit.at }] };
}

function removed({ versions: _gone, ...item }: TimelineItem, { at, by }: Entry): TimelineItem {
  return { ...item, entry: { ...item.entry, body: null } as DrawnEntry, removed: { at, by } };
}

const isWords = ({ kind }: WireEntry): boolean => kind === 'message.posted' || kind === 'file.shared';

/** The things on the timeline, oldest first; edits and redactions are folded into the message they are about. */
export function timelineOf(window: readonly WireEntry[], laid: readonly Laid[]): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  const places = new Map<string, number>();
  const add = (wire: WireEntry, make: () => TimelineItem): void => {
    const entry = wire as Entry;
    if (entry.kind === 'message.edited' || entry.kind === 'message.redacted') {
      const place = entry.body === null ? undefined : places.get(entry.body.message);
      const item = place === undefined ? undefined : items[place];
      if (place === undefined || item === undefined) return;
      items[place] = entry.kind === 'message.edited' ? edited(item, entry) : removed(item, entry);
    } else if (isKnownKind(wire.kind)) {
      if (isWords(wire)) places.set(wire.cause, items.length);
      items.push(make());
    }
  };
  for (const entry of window) add(entry, () => confirmedItem(entry));
  for (const one of laid) add(one.entry, () => laidItem(one));
  return items;
}
