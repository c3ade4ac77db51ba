import { initialState, type OwedCallback } from '@faden/protocol';

import type { CaseRow, SealedEntry, Write } from '../ports/write.ts';

/** What an example write is to be like; everything has a default. */
export interface ExampleWrite {
  readonly case?: string;
  readonly site?: string;
  readonly customer?: string;
  readonly topic?: string;
  readonly create?: boolean;
  /** The heads it was decided on: public and internal seq. */
  readonly on?: readonly [number, number];
  readonly command?: string;
  readonly author?: string;
  readonly entries?: number;
  readonly internal?: number;
  /** What the entries are about. */
  readonly about?: string;
  readonly at?: string;
  readonly open?: boolean;
  readonly dueAt?: string | null;
  readonly waiting?: boolean;
  /** When each of the calls it owes is due. */
  readonly calls?: readonly string[];
  /** The calls it owes, in full. */
  readonly callbacks?: readonly OwedCallback[];
  readonly announces?: Write['announces'];
  readonly endsWaits?: Write['endsWaits'];
  readonly claims?: Write['claims'];
  readonly releases?: Write['releases'];
  readonly erases?: readonly string[];
  readonly shares?: Write['shares'];
  readonly deliveries?: Write['deliveries'];
}

/** Moments examples may use, in order. */
export const moments = ['2026-11-23T09:00:00.000Z', '2026-11-23T10:00:00.000Z', '2026-11-23T11:00:00.000Z'] as const;

/** The id of an example case, command or file, by number. */
export const exampleId = (number: number): string => `0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A write of plain data, consistent in itself; stores look at none of what it says. */
export function exampleWrite(like: ExampleWrite = {}): Write {
  const [seq, internal] = like.on ?? [0, 0];
  const facts = { case: like.case ?? exampleId(1), site: like.site ?? 'musterbank', customer: like.customer ?? exampleId(90) };
  const command = like.command ?? exampleId(1000 + seq);
  const entries = entriesOf(command, { ...like, from: seq, count: like.entries ?? 1, place: 0 });
  const inner = entriesOf(command, { ...like, from: internal, count: like.internal ?? 0, place: entries.length });
  return {
    ...facts,
    expect: { public: seq, internal },
    ...(like.create === true ? { create: { secret: 'ab'.repeat(32) } } : {}),
    command: {
      id: command,
      author: like.author ?? 'customer:x',
      digest: `digest of ${command}`,
      outcome: { type: 'accepted', public: { first: seq + 1, count: entries.length }, internal: { first: internal + 1, count: inner.length } },
    },
    entries,
    internal: inner,
    state: { ...initialState, seq: seq + entries.length },
    ...(like.announces === undefined ? {} : { announces: like.announces }),
    ...(like.endsWaits === undefined ? {} : { endsWaits: like.endsWaits }),
    claims: like.claims ?? [],
    releases: like.releases ?? [],
    deliveries: like.deliveries ?? [],
    erases: like.erases ?? [],
    shares: like.shares ?? [],
    row: rowOf(facts, like),
  };
}

interface EntryPlan extends ExampleWrite {
  readonly from: number;
  readonly count: number;
  readonly place: number;
}

function entriesOf(command: string, { from, count, place, about, at }: EntryPlan): readonly SealedEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${command}.${place + index}`,
    seq: from + index + 1,
    at: at ?? moments[0],
    by: { role: 'customer', actor: 'x' },
    channel: 'chat',
    kind: 'message.posted',
    cause: command,
    body: { text: `words ${from + index + 1} of ${command} “ü” \u2028` },
    salt: 'c2FsdA',
    commit: `commit ${from + index + 1}`,
    hash: `hash ${from + index + 1} of ${command}`,
    ...(about === undefined ? {} : { about }),
  }));
}

function rowOf(facts: Pick<Write, 'case' | 'site' | 'customer'>, like: ExampleWrite): CaseRow {
  const at = like.at ?? moments[0];
  return {
    id: facts.case,
    site: facts.site,
    customer: facts.customer,
    open: like.open ?? true,
    updatedAt: at,
    dueAt: like.dueAt ?? null,
    doneUntil: null,
    subjectOf: null,
    inbox: {
      id: facts.case,
      site: facts.site,
      reference: 'MB-7F3K-92Q',
      topic: like.topic ?? 'billing',
      status: 'received',
      owner: null,
      customer: {},
      openedAt: moments[0],
      waitingSince: like.waiting === true ? at : null,
      nextUpdateDue: null,
      handover: null,
      escalation: null,
      ...(like.calls === undefined ? {} : { callbacks: like.calls.map((dueAt, number) => exampleCall(number, dueAt)) }),
      ...(like.callbacks === undefined ? {} : { callbacks: [...like.callbacks] }),
    },
  };
}

const exampleCall = (number: number, dueAt: string): OwedCallback =>
  ({ name: exampleId(500 + number), topic: 'billing', status: 'scheduled', requestedAt: moments[0], dueAt, lateAt: null, priority: false, attempts: 0 });
