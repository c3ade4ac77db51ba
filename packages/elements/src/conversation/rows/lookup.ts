import type { CaseView, DrawnEntry, EntryKind, Instant, Owner, TimelineItem } from '@faden/protocol';
import type { Speaker } from './row.ts';

/** An item whose entry is of one kind and still has its content. */
export type ItemOf<K extends EntryKind> = TimelineItem & { readonly entry: { [T in K]: Extract<DrawnEntry, { kind: T }> & { readonly body: NonNullable<Extract<DrawnEntry, { kind: T }>['body']> } }[K] };

/** What one row needs to know of other entries: names by actor, answers by what they answer, points by their id. */
export interface Lookup {
  readonly view: CaseView;
  readonly brand: string;
  readonly names: ReadonlyMap<string, string>;
  readonly points: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, TimelineItem>;
  readonly asked: ReadonlyMap<string, TimelineItem>;
  /** Names of the last understanding and the last proposal. */
  readonly last: { readonly understanding?: string; readonly resolution?: string };
  /** The owner at that moment, as far as the timeline tells. */
  ownerAt(at: Instant): string | undefined;
}

/** Whether an item is of a kind and was not emptied. */
export function isOf<K extends EntryKind>(item: TimelineItem | undefined, kind: K): item is ItemOf<K> {
  return item?.entry.kind === kind && item.entry.body !== null;
}

/** The person whose name stands for an owner: the agent, or the one a team names as responsible. */
export const ownerName = (owner: Owner): string => (owner.type === 'agent' ? owner.name : owner.responsible);

/** Which name an answer refers to, by kind of answer. */
function answered(item: TimelineItem): string | undefined {
  if (isOf(item, 'concern.confirmed')) return item.entry.body.understanding;
  if (isOf(item, 'case.resolution-answered')) return item.entry.body.resolution;
  if (isOf(item, 'statement.corrected')) return item.entry.body.statement;
  return undefined;
}

/** Reads through a case once and remembers what single rows will ask for. */
export function lookupOf(view: CaseView, brand: string): Lookup {
  const names = new Map<string, string>();
  const points = new Map<string, string>();
  const answers = new Map<string, TimelineItem>();
  const asked = new Map<string, TimelineItem>();
  const owners: { at: Instant; name: string }[] = [];
  const last: { understanding?: string; resolution?: string } = {};
  for (const point of view.understanding?.points ?? []) points.set(point.id, point.text);
  for (const item of view.timeline) {
    const { entry } = item;
    const about = answered(item);
    if (about !== undefined) answers.set(about, item);
    if (isOf(item, 'agent.introduced')) names.set(entry.by.actor, item.entry.body.name);
    else if (isOf(item, 'owner.changed')) owners.push({ at: entry.at, name: ownerName(item.entry.body.to) });
    else if (isOf(item, 'concern.understood')) {
      for (const point of item.entry.body.points) points.set(point.id, point.text);
      last.understanding = entry.cause;
    } else if (isOf(item, 'case.resolution-proposed')) last.resolution = entry.cause;
    else if (isOf(item, 'handover.offered') || isOf(item, 'consult.asked') || isOf(item, 'escalation.raised')) asked.set(entry.cause, item);
  }
  const ownerAt = (at: Instant): string | undefined =>
    owners.findLast((owner) => owner.at <= at)?.name ?? (view.owner ? ownerName(view.owner) : undefined);
  return { view, brand, names, points, answers, asked, last, ownerAt };
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
