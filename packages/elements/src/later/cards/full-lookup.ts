import type { Instant, TimelineItem } from '@faden/protocol';
import { isOf, ownerName, type Lookup } from '../../conversation/rows/lookup.ts';

/** What rows of cards and events need to know besides: answers by what they answer, points by their id, owners by time. */
export interface FullLookup extends Lookup {
  readonly points: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, TimelineItem>;
  readonly asked: ReadonlyMap<string, TimelineItem>;
  /** Names of the last understanding and the last proposal. */
  readonly last: { readonly understanding?: string; readonly resolution?: string };
  /** The owner at that moment, as far as the timeline tells. */
  ownerAt(at: Instant): string | undefined;
}

/** Which name an answer refers to, by kind of answer. */
function answered(item: TimelineItem): string | undefined {
  if (isOf(item, 'concern.confirmed')) return item.entry.body.understanding;
  if (isOf(item, 'case.resolution-answered')) return item.entry.body.resolution;
  if (isOf(item, 'statement.corrected')) return item.entry.body.statement;
  return undefined;
}

/** Reads through a case once more, for what only cards and events ask for. */
export function fullLookup(plain: Lookup): FullLookup {
  const { view } = plain;
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
    if (isOf(item, 'owner.changed')) owners.push({ at: entry.at, name: ownerName(item.entry.body.to) });
    else if (isOf(item, 'concern.understood')) {
      for (const point of item.entry.body.points) points.set(point.id, point.text);
      last.understanding = entry.cause;
    } else if (isOf(item, 'case.resolution-proposed')) last.resolution = entry.cause;
    else if (isOf(item, 'handover.offered') || isOf(item, 'consult.asked') || isOf(item, 'escalation.raised')) asked.set(entry.cause, item);
  }
  const ownerAt = (at: Instant): string | undefined =>
    owners.findLast((owner) => owner.at <= at)?.name ?? (view.owner ? ownerName(view.owner) : undefined);
  return { ...plain, points, answers, asked, last, ownerAt };
}
