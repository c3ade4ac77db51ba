import type { Entry, PublicKind } from '../entries/entry.ts';
import { type CommitmentItem, COMMITMENTS_LIMIT, type CommitmentsSlice, unsettledCommitments } from './commitments-slice.ts';

type Of<K extends PublicKind> = Extract<Entry<PublicKind>, { kind: K }>;
type Step = Partial<CommitmentItem>;

function made(slice: CommitmentsSlice, { body, cause, seq, at }: Of<'commitment.made'>): CommitmentsSlice {
  if (body === null) return slice;
  const { dueAt, follows } = body;
  const before = follows === undefined ? undefined : slice[follows];
  const item: CommitmentItem = {
    status: 'open',
    madeAt: at,
    dueAt,
    brokenAt: null,
    settledAt: null,
    proposal: null,
    ...(follows !== undefined && { follows }),
    seqs: { made: seq, text: before?.seqs.text ?? seq },
  };
  const others = Object.entries(slice);
  const owed = new Set(unsettledCommitments(slice).map(([name]) => name));
  const surplus = Math.max(0, others.length + 1 - COMMITMENTS_LIMIT);
  const leaving = new Set(others.filter(([name]) => !owed.has(name)).slice(0, surplus).map(([name]) => name));
  return Object.fromEntries([...others.filter(([name]) => !leaving.has(name)), [cause, item]]);
}

function settled(item: CommitmentItem, status: CommitmentItem['status'], { at, seq }: Entry): Step {
  return { status, settledAt: at, proposal: null, seqs: { ...item.seqs, settled: seq } };
}

function step(item: CommitmentItem, entry: Entry<PublicKind>): Step | undefined {
  switch (entry.kind) {
    case 'commitment.broken':
      return { status: 'broken', brokenAt: entry.at };
    case 'commitment.move-proposed':
      return entry.body === null ? undefined : { proposal: { name: entry.cause, dueAt: entry.body.dueAt, seq: entry.seq } };
    case 'commitment.move-declined':
      return { proposal: null };
    case 'commitment.moved':
      return { ...settled(item, 'moved', entry), ...(entry.body !== null && { successor: entry.body.successor }) };
    case 'commitment.kept':
      return settled(item, 'kept', entry);
    case 'commitment.late':
      return settled(item, 'late', entry);
    case 'commitment.withdrawn':
      return settled(item, 'withdrawn', entry);
    case 'commitment.given-up':
      return settled(item, 'given-up', entry);
    default:
      return undefined;
  }
}

/** The promises of a case after one more entry; what is settled stays as it was settled. */
export function evolveCommitments(slice: CommitmentsSlice, entry: Entry<PublicKind>): CommitmentsSlice {
  if (entry.kind === 'commitment.made') return made(slice, entry);
  if (!entry.kind.startsWith('commitment.')) return slice;
  const name = (entry.body as { readonly commitment?: string } | null)?.commitment;
  const found = unsettledCommitments(slice).find(([owed]) => owed === name);
  const change = found && step(found[1], entry);
  return found === undefined || change === undefined ? slice : { ...slice, [found[0]]: { ...found[1], ...change } };
}
