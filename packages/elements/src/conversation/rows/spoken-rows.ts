import type { Channel, TimelineItem } from '@faden/protocol';
import { isOf, speakerOf, type Lookup } from './lookup.ts';
import type { EventRow, Row, Said, Speaker } from './row.ts';

const letters: Readonly<Partial<Record<Channel, { sign: EventRow['sign']; you: Said['key']; other: Said['key'] }>>> = {
  email: { sign: 'envelope', you: 'emailFromYou', other: 'emailFrom' },
  sms: { sign: 'speech', you: 'textFromYou', other: 'textFrom' },
  whatsapp: { sign: 'speech', you: 'textFromYou', other: 'textFrom' },
  form: { sign: 'form', you: 'formFromYou', other: 'emailFrom' },
};

/** The name a speaker goes by inside a sentence; ourselves never need one there. */
const nameIn = (speaker: Speaker, brand: string): string => (speaker.role === 'agent' ? (speaker.name ?? brand) : brand);

/** What all rows spoken by somebody share; `heading` is settled later, when the row before is known. */
function spoken(item: TimelineItem, lookup: Lookup) {
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

/** Words and files; words that came by letter are an event on the thread, because another channel ties a larger knot. */
export function spokenRow(item: TimelineItem, lookup: Lookup): Row | undefined {
  const { entry, versions = [], removed } = item;
  if (isOf(item, 'file.shared')) {
    const { file, name, size, text } = item.entry.body;
    return { ...spoken(item, lookup), kind: 'file', file: { id: file, name, size }, ...(text !== undefined && { text }) };
  }
  if (entry.kind !== 'message.posted') return undefined;
  const letter = letters[entry.channel];
  const text = versions.at(-1)?.text ?? entry.body?.text ?? null;
  if (letter && text !== null && !removed) {
    const speaker = speakerOf(item, lookup);
    const title: Said = speaker.role === 'you' ? { key: letter.you } : { key: letter.other, params: { name: nameIn(speaker, lookup.brand) } };
    return { kind: 'event', key: item.key, at: entry.at, tie: 'event', sign: letter.sign, title, text, notes: [] };
  }
  return {
    ...spoken(item, lookup),
    kind: 'message',
    text: removed ? null : text,
    versions,
    ...(removed && { removed: { at: removed.at, byYou: removed.by.role === 'customer' } }),
  };
}
