import type { CaseView, Instant, TimelineItem } from '@faden/protocol';
import { lookupOf, type Lookup } from './lookup.ts';
import { isPlain, plainRow } from './plain-rows.ts';
import type { FileRow, MessageRow, Row, Speaker } from './row.ts';

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
  /** What reads further kinds, once it was brought; without it they give no row. */
  readonly more?: MoreRows | undefined;
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

/** What reads the entries that a plain conversation has none of. */
export interface MoreRows {
  /** Reads through a case and says what row an entry gives. */
  reader(lookup: Lookup): (item: TimelineItem) => Row | undefined;
  /** What stands in no timeline yet: files on their way, calls that were not taken. */
  loose(source: RowsSource): readonly Row[];
}

/** Whether there is anything that only {@link MoreRows} can read. */
export const needsMore = ({ view, uploads }: Pick<RowsSource, 'view' | 'uploads'>): boolean =>
  uploads.length > 0 || view.callbacks.length > 0 || !view.timeline.every(isPlain);

/** The timeline as it is drawn: one row per thing to be seen, days titled, speakers tied. Unknown kinds give no row. */
export function rowsOf(source: RowsSource): readonly Row[] {
  const { view, brand, dayKey, more } = source;
  const lookup = lookupOf(view, brand);
  const read = more?.reader(lookup);
  const rows: Row[] = [];
  let day = '';
  const add = (row: Row): void => {
    const key = dayKey(row.at);
    if (key !== day) rows.push({ kind: 'day', key: `day ${key}`, at: row.at, tie: 'line' });
    day = key;
    rows.push(tied(row, rows.at(-1)));
  };
  for (const item of view.timeline) {
    const row = isPlain(item) ? plainRow(item, lookup) : read?.(item);
    if (row) add(row);
  }
  for (const row of more?.loose(source) ?? []) add(row);
  return rows;
}
