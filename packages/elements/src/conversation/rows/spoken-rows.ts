import type { TimelineItem } from '@faden/protocol';
import { speakerOf, type Lookup } from './lookup.ts';
import type { MessageRow, Spoken } from './row.ts';

/** What all rows spoken by somebody share; `heading` is settled later, when the row before is known. */
export function spoken(item: TimelineItem, lookup: Lookup): Spoken {
  const { entry, delivery, refusal, key } = item;
  return {
    key,
    at: entry.at,
    tie: 'words' as const,
    speaker: speakerOf(item, lookup),
    heading: true,
    delivery,
    name: entry.cause,
    ...(refusal !== undefined && { refusal }),
  };
}

/** Words as they stand now: the latest version, or nothing where they were removed. */
export function messageRow(item: TimelineItem, lookup: Lookup): MessageRow {
  const { entry, versions = [], removed } = item;
  const text = versions.at(-1)?.text ?? (entry.kind === 'message.posted' ? entry.body?.text : undefined) ?? null;
  return {
    ...spoken(item, lookup),
    kind: 'message',
    text: removed ? null : text,
    versions,
    ...(removed && { removed: { at: removed.at, byYou: removed.by.role === 'customer' } }),
  };
}
