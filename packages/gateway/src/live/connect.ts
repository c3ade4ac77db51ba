import type { LiveRequest, Mark } from '@faden/protocol';

import { mayRead } from '../core/may-read.ts';
import type { Principal } from '../core/principal.ts';
import type { StreamKind, Timeline } from '../ports/timeline.ts';
import type { Store } from '../ports/store.ts';
import type { CaseRow, Head, Heads } from '../ports/write.ts';
import type { Places } from './places.ts';
import type { Presence } from './presence.ts';
import type { Reader } from './reader.ts';
import type { Sink } from './sink.ts';
import { watchedStream } from './watched-stream.ts';

/** What connecting needs. */
export interface ConnectDeps {
  readonly store: Store;
  readonly presence: Presence;
  readonly places: Places;
  now(): number;
}

/** Who connects. `isFresh` is false for the next of several long polls, which has been told everything but entries. */
export interface Connecting {
  readonly reader: Reader;
  readonly sink: Sink;
  readonly isFresh: boolean;
}

const MOST_CASES = 200;
const RECENT_MS = 30 * 86_400_000;
const kinds = { customer: ['public'], agent: ['public', 'internal'] } as const satisfies Record<Principal['type'], readonly StreamKind[]>;

/**
 * Works out what a connection follows and where each stream goes on, and starts it. The reader must have joined the
 * hub before, so that what is written meanwhile is noted. Reasons to begin anew go out right after hello.
 */
export async function connect(deps: ConnectDeps, { reader, sink, isFresh }: Connecting, { marks, watch }: LiveRequest): Promise<void> {
  const { principal } = reader;
  const named = [...new Set([...Object.keys(marks).map(caseOfStream), ...(watch ?? [])])];
  const rows = await readableRows(deps, principal, named);
  const heads = await deps.store.timeline.heads(rows.map(({ id }) => id));
  const gone = named.filter((id) => !rows.some((row) => row.id === id));
  const resets: { readonly stream: string; readonly mark: Mark; readonly reason: string }[] = [];
  for (const row of rows) {
    for (const kind of kinds[principal.type]) {
      const plan = await planStream(deps.store.timeline, { row, kind, heads: heads.get(row.id) }, marks);
      reader.follow(plan.stream);
      if (plan.reset !== undefined) resets.push({ stream: plan.stream.name, mark: [deps.store.timeline.epoch, plan.stream.head.seq, plan.stream.head.hash], reason: plan.reset });
    }
  }
  reader.start();
  for (const id of gone) sink.send(goodbye(deps.store.timeline.epoch, id, marks));
  for (const data of resets) sink.send({ event: 'reset', data });
  if (!isFresh) return;
  await tellStanding(deps, reader, named);
  deps.places.greet(reader);
}

const caseOfStream = (stream: string): string => stream.replace(/!$/, '');

/** The rows of the cases a connection follows: those named, and all of a customer that are open or changed lately. */
async function readableRows({ store, now }: ConnectDeps, principal: Principal, named: readonly string[]): Promise<readonly CaseRow[]> {
  const asked = (await store.rows.byId(named)).filter((row) => mayRead(principal, row));
  if (principal.type === 'agent') return asked;
  const since = new Date(now() - RECENT_MS).toISOString();
  const own = await store.rows.casesOf(principal.site, principal.ids, { limit: MOST_CASES });
  return [...asked, ...own.filter((row) => (row.open || row.updatedAt >= since) && !asked.some(({ id }) => id === row.id))];
}

interface Asked {
  readonly row: CaseRow;
  readonly kind: StreamKind;
  readonly heads: Heads | undefined;
}

const beginning: Head = { seq: 0, hash: '' };

/** Where a stream goes on: after the reader's mark if that is ours, from its head otherwise. */
async function planStream(timeline: Timeline, { row, kind, heads }: Asked, marks: LiveRequest['marks']) {
  const head = heads?.[kind] ?? beginning;
  const at = (sent: Head) => watchedStream(row.id, kind, row, { sent, head });
  const mark = marks[at(head).name];
  if (mark === undefined) return { stream: at(head) };
  const [epoch, seq, hash] = mark;
  const fault = epoch === timeline.epoch ? await faultOf(timeline, { row, kind, head }, { seq, hash }) : 'epoch';
  return fault === undefined ? { stream: at({ seq, hash }) } : { stream: at(head), reset: fault };
}

async function faultOf(timeline: Timeline, { row, kind, head }: { readonly row: CaseRow; readonly kind: StreamKind; readonly head: Head }, { seq, hash }: Head): Promise<string | undefined> {
  if (seq > head.seq) return 'beyond';
  if (seq === head.seq) return hash === head.hash ? undefined : 'hash';
  if (seq === 0) return hash === '' ? undefined : 'hash';
  const [entry] = await timeline.page(row.id, kind, { after: seq - 1, limit: 1 });
  return entry?.hash === hash ? undefined : 'hash';
}

/** What is not there for this reader: gone, or, after a restore, to be offered again. It is the same whether somebody else has it or nobody. */
function goodbye(epoch: string, id: string, marks: LiveRequest['marks']) {
  const mark = marks[id] ?? marks[`${id}!`];
  return mark === undefined || mark[0] === epoch
    ? ({ event: 'gone', data: { case: id } } as const)
    : ({ event: 'reset', data: { stream: id, mark: [epoch, 0, ''] as Mark, reason: 'epoch' } } as const);
}

/** What is no entry and may have changed while the reader was away: how far was read, and who is here. */
async function tellStanding({ store, presence }: ConnectDeps, reader: Reader, named: readonly string[]): Promise<void> {
  const followed = [...reader.streams.values()].filter((stream) => stream.kind === 'public' && named.includes(stream.case));
  for (const { case: id, belonging } of followed) {
    const positions = await store.registers.read(id);
    if (positions.rev > 0) reader.tell({ event: 'read', data: { case: id, ...positions } });
    if (reader.principal.type === 'agent') reader.tell({ event: 'presence', data: { case: id, online: presence.isCustomerHere(belonging.customer) } });
  }
}
