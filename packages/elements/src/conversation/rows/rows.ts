import type { CaseView, Instant, TimelineItem } from '@faden/protocol';
import { looseCallbacks } from './call-rows.ts';
import { caseRow } from './case-rows.ts';
import { lookupOf } from './lookup.ts';
import { peopleRow } from './people-rows.ts';
import type { FileRow, MessageRow, Row, Speaker } from './row.ts';
import { spokenRow } from './spoken-rows.ts';

/** A file this device is still sending, as the client tells it. Sizes are bytes. */
export interface RowUpload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: 'uploading' | 'waiting' | 'failed';
  readonly refusal?: string;
}

/** What rows are made from. */
export interface RowsSource {
  readonly view: CaseView;
  readonly uploads: readonly RowUpload[];
  /** The company's name. */
  readonly brand: string;
  /** Equal for instants of one day of the reader. */
  readonly dayKey: (at: Instant) => string;
  readonly now: Instant;
}

/** After so long the same speaker ties a new knot. */
const pauseMs = 10 * 60_000;

const sameSpeaker = (one: Speaker, other: Speaker): boolean =>
  one.role === other.role && (one.role !== 'agent' || other.role !== 'agent' || one.name === other.name);

const isSpoken = (row: Row | undefined): row is MessageRow | FileRow => row?.kind === 'message' || row?.kind === 'file';

/** Whether a row goes on where the one before it stopped, without a knot and a name of its own. What waits for a connection begins anew, so that its time is seen. */
function goesOn(row: MessageRow | FileRow, before: Row | undefined): boolean {
  const waits = row.delivery === 'waiting' && isSpoken(before) && before.delivery === 'confirmed';
  return !waits && isSpoken(before) && sameSpeaker(row.speaker, before.speaker) && Date.parse(row.at) - Date.parse(before.at) < pauseMs;
}

/** Certain things are tied; what the gateway has not got yet stays dashed and loose. */
function tied(row: Row, before: Row | undefined): Row {
  if (!isSpoken(row)) return row;
  const heading = !goesOn(row, before);
  const tie = row.delivery !== 'confirmed' || (row.kind === 'file' && row.sent !== undefined) ? 'pending' : heading ? 'words' : 'line';
  return { ...row, heading, tie };
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

const rowOf = (item: TimelineItem, lookup: ReturnType<typeof lookupOf>): Row | undefined =>
  spokenRow(item, lookup) ?? peopleRow(item, lookup) ?? caseRow(item, lookup);

/** The timeline as it is drawn: one row per thing to be seen, days titled, speakers tied. Unknown kinds give no row. */
export function rowsOf({ view, uploads, brand, dayKey, now }: RowsSource): readonly Row[] {
  const lookup = lookupOf(view, brand);
  const rows: Row[] = [];
  let day = '';
  const add = (row: Row): void => {
    const key = dayKey(row.at);
    if (key !== day) rows.push({ kind: 'day', key: `day ${key}`, at: row.at, tie: 'line' });
    day = key;
    rows.push(tied(row, rows.at(-1)));
  };
  for (const item of view.timeline) {
    const row = rowOf(item, lookup);
    if (row) add(row);
  }
  for (const row of looseCallbacks(view.callbacks, view.timeline)) add(row);
  for (const upload of uploads) add(uploadRow(upload, now));
  return rows;
}
