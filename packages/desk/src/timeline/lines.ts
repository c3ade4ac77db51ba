import type { DeskConversation } from '@faden/client';
import type { DrawnEntry, Entry, EntryKind, InternalKind, TimelineItem } from '@faden/protocol';

/** One row of the timeline: an entry of the customer's stream, or of the internal one; `leads` says that it names its author. */
export type Line =
  | { readonly stream: 'public'; readonly key: string; readonly at: string; readonly item: TimelineItem; readonly leads: boolean }
  | { readonly stream: 'internal'; readonly key: string; readonly at: string; readonly entry: Entry<InternalKind> };

/** What is said by another entry beside it, and would only be noise. */
const silent: ReadonlySet<EntryKind> = new Set<EntryKind>(['handover.accepted', 'message.edited', 'message.redacted']);

const isSilent = (entry: DrawnEntry): boolean =>
  silent.has(entry.kind) ||
  (entry.kind === 'owner.changed' && entry.body?.reason === 'opened') ||
  (entry.kind === 'case.status-changed' && entry.body?.reason !== 'stated');

const PAUSE_MS = 10 * 60_000;
const isWords = (line: Line | undefined): line is Extract<Line, { stream: 'public' }> =>
  line?.stream === 'public' && (line.item.entry.kind === 'message.posted' || line.item.entry.kind === 'file.shared');

/** Whether words name their author: at a change of speaker, after anything that is not words, and after ten minutes. */
function leadsAfter(before: Line | undefined, { entry }: TimelineItem): boolean {
  if (!isWords(before)) return true;
  const last = before.item.entry;
  return last.by.actor !== entry.by.actor || last.by.role !== entry.by.role || Date.parse(entry.at) - Date.parse(last.at) > PAUSE_MS;
}

/** Both streams of a case in one order by time, the customer's own order kept; what another entry says already is left out. */
export function linesOf({ timeline, internal }: Pick<DeskConversation, 'timeline' | 'internal'>): readonly Line[] {
  const lines: Line[] = [];
  let noted = 0;
  const noteUntil = (at: string): void => {
    for (let entry = internal[noted]; entry && entry.at < at; entry = internal[noted]) {
      lines.push({ stream: 'internal', key: entry.id, at: entry.at, entry });
      noted += 1;
    }
  };
  for (const item of timeline) {
    if (isSilent(item.entry)) continue;
    noteUntil(item.entry.at);
    lines.push({ stream: 'public', key: item.key, at: item.entry.at, item, leads: leadsAfter(lines.at(-1), item) });
  }
  noteUntil('9999');
  return lines;
}
