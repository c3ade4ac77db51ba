import type { CaseView, DrawnEntry, EntryKind, Owner, TimelineItem } from '@faden/protocol';
import type { LineRow, Said, Speaker } from './row.ts';

/** An item whose entry is of one kind and still has its content. */
export type ItemOf<K extends EntryKind> = TimelineItem & { readonly entry: { [T in K]: Extract<DrawnEntry, { kind: T }> & { readonly body: NonNullable<Extract<DrawnEntry, { kind: T }>['body']> } }[K] };

/** What one row needs to know of other entries. */
export interface Lookup {
  readonly view: CaseView;
  readonly brand: string;
  /** Names by actor, from the role cards in the timeline. */
  readonly names: ReadonlyMap<string, string>;
}

/** Whether an item is of a kind and was not emptied. */
export function isOf<K extends EntryKind>(item: TimelineItem | undefined, kind: K): item is ItemOf<K> {
  return item?.entry.kind === kind && item.entry.body !== null;
}

/** The person whose name stands for an owner: the agent, or the one a team names as responsible. */
export const ownerName = (owner: Owner): string => (owner.type === 'agent' ? owner.name : owner.responsible);

/** Reads through a case once and remembers what single rows will ask for. */
export function lookupOf(view: CaseView, brand: string): Lookup {
  const names = new Map<string, string>();
  for (const item of view.timeline) if (isOf(item, 'agent.introduced')) names.set(item.entry.by.actor, item.entry.body.name);
  return { view, brand, names };
}

/** A quiet sentence beside the line. */
export function line(item: TimelineItem, said: readonly Said[], text?: string): LineRow {
  return { kind: 'line', key: item.key, at: item.entry.at, tie: 'line', said, ...(text !== undefined && { text }) };
}

/** Who an entry is by, in the customer's eyes. */
export function speakerOf({ entry }: TimelineItem, { names, view }: Lookup): Speaker {
  const { role, actor } = entry.by;
  if (role === 'customer') return { role: 'you' };
  if (role === 'bot') return { role: 'bot' };
  if (role === 'company') return { role: 'company' };
  const name = names.get(actor) ?? view.cards[actor]?.name ?? view.roleCard?.name;
  return name === undefined ? { role: 'agent' } : { role: 'agent', name };
}
