import type { Channel, Instant, TimelineItem } from '@faden/protocol';
import { isOf, speakerOf } from '../../conversation/rows/lookup.ts';
import type { EventRow, FileRow, Row, Said, Speaker } from '../../conversation/rows/row.ts';
import type { MoreRows, RowUpload } from '../../conversation/rows/rows.ts';
import { messageRow, spoken } from '../../conversation/rows/spoken-rows.ts';
import { looseCallbacks } from './call-rows.ts';
import { caseRow } from './case-rows.ts';
import { fullLookup, type FullLookup } from './full-lookup.ts';
import { peopleRow } from './people-rows.ts';
import { promiseRow, purposeRow } from './promise-rows.ts';

const letters: Readonly<Partial<Record<Channel, { sign: EventRow['sign']; you: Said['key']; other: Said['key'] }>>> = {
  email: { sign: 'envelope', you: 'emailFromYou', other: 'emailFrom' },
  sms: { sign: 'speech', you: 'textFromYou', other: 'textFrom' },
  whatsapp: { sign: 'speech', you: 'textFromYou', other: 'textFrom' },
  form: { sign: 'form', you: 'formFromYou', other: 'emailFrom' },
};

/** The name a speaker goes by inside a sentence; ourselves never need one there. */
const nameIn = (speaker: Speaker, brand: string): string => (speaker.role === 'agent' ? (speaker.name ?? brand) : brand);

/** Files, and words that came by letter: an event on the thread, because another channel ties a larger knot. */
function spokenRow(item: TimelineItem, lookup: FullLookup): Row | undefined {
  const { entry } = item;
  if (isOf(item, 'file.shared')) {
    const { file, name, size, text } = item.entry.body;
    return { ...spoken(item, lookup), kind: 'file', file: { id: file, name, size }, ...(text !== undefined && { text }) };
  }
  if (entry.kind !== 'message.posted') return undefined;
  const row = messageRow(item, lookup);
  const by = letters[entry.channel];
  if (!by || row.text === null) return row;
  const speaker = speakerOf(item, lookup);
  const title: Said = speaker.role === 'you' ? { key: by.you } : { key: by.other, params: { name: nameIn(speaker, lookup.brand) } };
  return { kind: 'event', key: item.key, at: entry.at, tie: 'event', sign: by.sign, title, text: row.text, notes: [] };
}

function uploadRow(upload: RowUpload, now: Instant): FileRow {
  const { id, name, size, sent, state, refusal } = upload;
  return {
    kind: 'file',
    key: `upload ${id}`,
    at: now,
    tie: 'pending',
    speaker: { role: 'you' },
    heading: true,
    delivery: state === 'uploading' ? 'pending' : state,
    name: id,
    file: { id, name, size },
    sent,
    // Codes of a newer gateway are shown like any other failure.
    ...(refusal !== undefined && { refusal: refusal as NonNullable<FileRow['refusal']> }),
  };
}

/** Reads what a plain conversation has none of. */
export const moreRows: MoreRows = {
  reader(plain) {
    const lookup = fullLookup(plain);
    return (item) => spokenRow(item, lookup) ?? peopleRow(item, lookup) ?? caseRow(item, lookup) ?? promiseRow(item, lookup) ?? purposeRow(item);
  },
  loose: ({ view, uploads, now }) => [...looseCallbacks(view.callbacks, view.timeline), ...uploads.map((upload) => uploadRow(upload, now))],
};
