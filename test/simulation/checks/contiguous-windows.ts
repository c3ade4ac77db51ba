import type { WireEntry } from '@faden/protocol';

import type { Happening, HappeningOf, ShownItem } from '../history/history.ts';
import { createTimelines, type Timelines } from '../history/timelines.ts';
import type { Check, Violation } from './violation.ts';

type Shown = HappeningOf<'shown'>;
type Asked = HappeningOf<'asked'>;

/** Edits and removals are drawn in the message they are about, not as items of their own. */
const isItem = (entry: WireEntry): boolean => entry.kind !== 'message.edited' && entry.kind !== 'message.redacted';
const textOf = (body: unknown): unknown => (typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined);
const about = (entry: WireEntry): unknown => entry.body?.['message'];

/** What a message says to a reader whose window ends at the last of these entries; `null` once removed. */
function textAsOf(message: WireEntry, later: readonly WireEntry[]): unknown {
  let text = textOf(message.body);
  for (const entry of later) {
    if (about(entry) !== message.cause) continue;
    if (entry.kind === 'message.edited') text = textOf(entry.body);
    if (entry.kind === 'message.redacted') text = null;
  }
  return text;
}

/** Whether the person has asked for this very change themself and is shown it before it is confirmed. */
function isOwnWish(item: ShownItem, text: unknown, wishes: readonly Asked[]): boolean {
  return wishes.some((wish) => item.id.startsWith(wish.about ?? '\0') && (wish.kind === 'message.redact' ? text === null : typeof text === 'string' && text.includes(wish.token)));
}

/** What is wrong with a screen, were its window to end at `mark`; nothing if it is exactly right. */
function wrongAt(mark: number, shown: readonly ShownItem[], stream: Timelines['streams'] extends ReadonlyMap<string, infer S> ? S : never, wishes: readonly Asked[], unsettled: ReadonlySet<unknown>): string | undefined {
  const first = shown[0]?.seq ?? 1;
  const window = stream.slice(first - 1, mark);
  const expected = window.filter(({ entry }) => isItem(entry));
  if (expected.length !== shown.length) {
    const missing = expected.find(({ entry }) => !shown.some((item) => item.seq === entry.seq));
    return missing === undefined ? `shows ${shown.length} items where ${expected.length} are on disk` : `misses seq ${missing.entry.seq} (${missing.entry.kind})`;
  }
  for (const [place, { entry, erased }] of expected.entries()) {
    const item = shown[place];
    if (item?.id !== entry.id || item.kind !== entry.kind) return `shows ${item?.kind} ${item?.id} where ${entry.kind} ${entry.id} is on disk`;
    if (entry.kind !== 'message.posted') continue;
    const text = item.body === null ? null : (item.versions.at(-1) ?? textOf(item.body));
    const right = textAsOf(entry, window.map((written) => written.entry).slice(entry.seq - first + 1));
    if (text !== right && !(text === null && erased !== undefined) && !isOwnWish(item, text, wishes) && !unsettled.has(entry.cause)) return `says ${JSON.stringify(text)} at seq ${entry.seq} where ${JSON.stringify(right)} is on disk`;
  }
  return undefined;
}

/** What is wrong with a screen, whatever mark it may stand at. */
function wrongWith(shown: Shown, timelines: Timelines, wishes: readonly Asked[], unsettled: ReadonlySet<unknown>): string | undefined {
  const items = shown.items.filter((item) => item.seq !== undefined);
  const last = items.at(-1)?.seq;
  if (last === undefined || items.some((item) => timelines.lost.has(item.id))) return undefined;
  const stream = timelines.streams.get(shown.case) ?? [];
  let wrong: string | undefined = `shows seq ${last} which is not on disk`;
  for (let mark = last; mark <= stream.length; mark++) {
    const written = stream[mark - 1];
    if (mark > last && written !== undefined && isItem(written.entry)) break;
    wrong = wrongAt(mark, items, stream, wishes, unsettled);
    if (wrong === undefined) return undefined;
  }
  return wrong;
}

/** G2 on the screens: every reader sees a contiguous window ending at some mark, as it is on disk. */
export const contiguousWindows: Check = (happenings: readonly Happening[]) => {
  const violations: Violation[] = [];
  const timelines = createTimelines();
  const wishes = new Map<string, Asked[]>();
  const unsettled = new Set<unknown>();
  for (const happening of happenings) {
    const before = happening.type === 'restored' ? [...timelines.streams.values()].flat() : [];
    timelines.take(happening);
    // Messages whose edit or removal a restore took away: screens may go on showing it until they read anew.
    for (const { entry } of before) if (timelines.lost.has(entry.id) && !isItem(entry)) unsettled.add(about(entry));
    if (happening.type === 'asked' && happening.about !== undefined) wishes.set(happening.case, [...(wishes.get(happening.case) ?? []), happening]);
    if (happening.type !== 'shown' || happening.phase !== 'ready') continue;
    const wrong = wrongWith(happening, timelines, (wishes.get(happening.case) ?? []).filter(({ person }) => person === happening.person), unsettled);
    if (wrong !== undefined) violations.push({ guarantee: 'G2', at: happening.at, what: `${happening.tab} ${wrong} (${happening.case})` });
  }
  return violations;
};
