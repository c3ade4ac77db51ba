import type { SealedEntry, Store, Write } from '@faden/gateway';

import { makeWrite } from './make-write.ts';

/** A source of numbers from 0 up to, not including, a bound. */
export type Pick = (bound: number) => number;

const CASES = ['a', 'b', 'c'];
/** The instant so many minutes past five. */
export const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 21, 17, minutes)).toISOString();

/** A random batch for a store: mostly right, sometimes stale, repeated, out of claims, erasing or sharing. Heads are read from the store it is meant for; it is so many minutes past five. */
export async function randomWrites(store: Store, minute: number, pick: Pick): Promise<Write[]> {
  const writes: Write[] = [];
  const expected = new Map<string, { public: number; internal: number }>();
  for (let count = 1 + pick(4); count > 0; count -= 1) {
    const caseId = CASES[pick(CASES.length)] ?? 'a';
    const record = await store.timeline.load(caseId);
    const head = expected.get(caseId) ?? { public: record?.heads.public.seq ?? 0, internal: record?.heads.internal.seq ?? 0 };
    const write = randomWrite({ caseId, head, minute }, pick);
    writes.push(write);
    expected.set(caseId, { public: head.public + write.entries.length, internal: head.internal + write.internal.length });
  }
  return writes;
}

interface Place {
  readonly caseId: string;
  readonly head: { readonly public: number; readonly internal: number };
  readonly minute: number;
}

function randomWrite({ caseId, head, minute }: Place, pick: Pick): Write {
  const base = makeWrite(caseId, head.public + 1);
  const isNew = head.public === 0 && head.internal === 0;
  // A small range of ids makes some commands come again.
  const id = `${caseId}-${pick(40)}`;
  const entry = (seq: number, place: number): SealedEntry => ({
    ...base.entries[0]!, seq, id: `${id}.${place}`, cause: id, hash: `hash-${caseId}-${seq}-${pick(1e9)}`,
    ...(pick(3) === 0 ? { about: `${caseId}-${pick(40)}` } : {}),
  });
  const entries = Array.from({ length: pick(3) + (isNew ? 1 : 0) }, (_, place) => entry(head.public + 1 + place, place));
  const internal = Array.from({ length: pick(2) }, (_, place) => entry(head.internal + 1 + place, entries.length + place));
  const off = pick(6) === 0 ? 1 : 0;
  const { create: _create, ...rest } = base;
  return {
    ...rest,
    ...(isNew !== (pick(12) === 0) ? { create: { secret: '00' } } : {}),
    customer: `c-${caseId}`,
    expect: { public: head.public + off, internal: head.internal },
    command: { id, author: `customer:${pick(2)}`, digest: String(pick(100)), outcome: { type: 'accepted', public: { first: head.public + 1, count: entries.length }, internal: { first: head.internal + 1, count: internal.length } } },
    entries, internal,
    claims: Array.from({ length: pick(3) }, () => ({ key: `slot:${pick(3)}`, limit: 2, ...(pick(2) === 0 ? { until: at(minute + 1 + pick(20)) } : {}) })),
    deliveries: [],
    erases: pick(4) === 0 ? [`${caseId}-${pick(40)}.0`, `${id}.0`] : [],
    shares: pick(3) === 0 ? [{ file: `file-${pick(5)}`, entry: `${id}.0` }] : [],
    row: randomRow(base, caseId, pick),
  };
}

function randomRow({ row }: Write, caseId: string, pick: Pick): Write['row'] {
  const maybe = (minutes: number): string | null => (pick(2) === 0 ? at(minutes) : null);
  return {
    ...row, id: caseId, customer: `c-${caseId}`, open: pick(3) > 0, updatedAt: at(pick(60)), dueAt: maybe(pick(60)), doneUntil: maybe(pick(60)),
    subjectOf: pick(2) === 0 ? `${caseId}-1` : null,
    inbox: { ...row.inbox, id: caseId, topic: pick(2) === 0 ? 'billing' : 'general', waitingSince: maybe(pick(60)) },
  };
}

/** Everything a store can be asked, as one value to compare. */
export async function everything({ timeline, rows }: Store, now: string): Promise<unknown> {
  const ids = [...CASES, 'unknown'];
  const streams = await Promise.all(ids.flatMap((id) => (['public', 'internal'] as const).flatMap((stream) => [
    timeline.page(id, stream, { limit: 100 }),
    timeline.page(id, stream, { limit: 3 }),
    timeline.page(id, stream, { after: 2, limit: 3 }),
    timeline.page(id, stream, { before: 4, limit: 2 }),
    timeline.page(id, stream, { after: 1, before: 5, limit: 9 }),
  ])));
  const names = Array.from({ length: 40 }, (_, number) => number);
  return {
    streams,
    records: await Promise.all(ids.map((id) => timeline.load(id))),
    heads: [...(await timeline.heads(ids))],
    at: await Promise.all(ids.map((id) => timeline.at(id, [1, 3, 99]))),
    about: await Promise.all(ids.flatMap((id) => names.map((name) => timeline.about(id, `${id}-${name}`)))),
    commands: await Promise.all(ids.flatMap((id) => names.map((name) => timeline.command(id, `${id}-${name}`)))),
    byId: (await rows.byId(ids)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    casesOf: await rows.casesOf('musterbank', ['c-a', 'c-c'], { limit: 5 }),
    inbox: await Promise.all([true, false].map((open) => rows.inbox({ sites: ['musterbank', 'other'], open }, { limit: 2 }))),
    later: await rows.inbox({ sites: ['musterbank'], open: true, topic: 'billing' }, { limit: 5, after: { updatedAt: at(30), id: 'b' } }),
    due: await rows.due(now, 2),
    waiting: await rows.waiting('musterbank', 'billing'),
    claimed: await Promise.all([0, 1, 2].map((slot) => rows.claimed(`slot:${slot}`, now))),
    shared: await Promise.all([0, 1, 2, 3, 4].map((file) => rows.sharedFile(`file-${file}`))),
  };
}
