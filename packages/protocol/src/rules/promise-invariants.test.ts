import assert from 'node:assert/strict';

import { instantFrom } from '../basics/primitives.ts';
import { type CommitmentStatus, unsettledCommitments } from '../commitments/commitments-slice.ts';
import type { WireEntry } from '../entries/entry.ts';
import { always } from '../testing/always.ts';

const ended: ReadonlySet<string> = new Set(['resolved', 'closed', 'withdrawn', 'merged']);
const settles: ReadonlySet<string> = new Set(['commitment.kept', 'commitment.late', 'commitment.moved', 'commitment.withdrawn', 'commitment.given-up']);
const named = ({ body }: WireEntry): string => String(body?.['commitment']);

/** The promises that the entries alone leave unsettled, by name. */
function owedBy(entries: readonly WireEntry[]): ReadonlySet<string> {
  const owed = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'commitment.made') owed.add(entry.cause);
    if (settles.has(entry.kind)) owed.delete(named(entry));
  }
  return owed;
}

always('no case is resolved or over while a promise is open or broken', ({ state }) => {
  if (state.case.status !== null && ended.has(state.case.status)) assert.deepEqual(unsettledCommitments(state.commitments), []);
});

always('a promise that is owed never leaves the state', ({ state, entries }) => {
  assert.deepEqual(new Set(unsettledCommitments(state.commitments).map(([name]) => name)), owedBy(entries));
});

const next: Readonly<Record<CommitmentStatus, readonly CommitmentStatus[]>> = {
  open: ['open', 'broken', 'kept', 'late', 'moved', 'withdrawn', 'given-up'],
  broken: ['broken', 'late', 'moved', 'withdrawn', 'given-up'],
  kept: ['kept'],
  late: ['late'],
  moved: ['moved'],
  withdrawn: ['withdrawn'],
  'given-up': ['given-up'],
};

always('a promise only moves forward, and never without a public entry about it', ({ state }, before, _, grown) => {
  for (const [name, item] of Object.entries(before.commitments)) {
    const now = state.commitments[name];
    if (now === undefined) assert.notEqual(item.settledAt, null, 'only what is settled leaves');
    else if (now.status !== item.status) {
      assert.ok(next[item.status].includes(now.status), `${item.status} to ${now.status}`);
      assert.ok(grown.some((entry) => entry.kind === `commitment.${now.status}` && named(entry) === name));
    } else if (now.settledAt !== null) assert.deepEqual(now, item);
    if (now !== undefined && item.brokenAt !== null) assert.equal(now.brokenAt, item.brokenAt, 'what was broken stays known');
  }
});

always('a promise is kept by its time, late after it, and broken after it, to the millisecond', ({ state }, before, _, grown) => {
  for (const entry of grown) {
    if (!['commitment.kept', 'commitment.late', 'commitment.broken'].includes(entry.kind)) continue;
    const dueAt = (before.commitments[named(entry)] ?? state.commitments[named(entry)])?.dueAt ?? '';
    assert.equal(entry.at <= dueAt, entry.kind === 'commitment.kept', `${entry.kind} at ${entry.at}, due ${dueAt}`);
  }
});

always('after the clock has ticked no promise is open beyond its time', ({ state, now }, _, { kind }) => {
  if (kind === 'commitment.make') return;
  for (const [, { status, dueAt }] of unsettledCommitments(state.commitments)) assert.ok(status === 'broken' || dueAt >= instantFrom(now), dueAt);
});

always('whatever the clock breaks comes with an apology, another time to answer, and an alarm', ({ state, internal }, _, __, grown) => {
  for (const { kind, cause, by, seq } of grown) {
    if (kind !== 'commitment.broken' || by.role !== 'system') continue;
    const about = named(grown.find((entry) => entry.seq === seq) as WireEntry);
    const apology = grown.find((entry) => entry.cause === cause && entry.kind === 'notice.posted');
    assert.deepEqual([apology?.body?.['code'], apology?.body?.['about']], ['commitment-broken', about]);
    assert.ok(internal.some(({ body }) => 'share' in body && body.share === 100 && body.about === about));
    const item = state.commitments[about];
    assert.ok(item?.settledAt || item?.proposal || grown.some((entry) => entry.kind === 'commitment.move-declined' && named(entry) === about));
  }
});

always('only the customer moves and withdraws a promise, and only a supervisor gives one up', (_, before, __, grown) => {
  for (const entry of grown) {
    if (entry.kind === 'commitment.moved' || entry.kind === 'commitment.withdrawn') assert.equal(entry.by.role, 'customer');
    if (entry.kind === 'commitment.given-up') {
      const brokenNow = grown.some((other) => other.kind === 'commitment.broken' && named(other) === named(entry));
      assert.ok(entry.by.role === 'supervisor' && (brokenNow || before.commitments[named(entry)]?.status === 'broken'));
    }
    if (entry.kind !== 'commitment.moved') continue;
    const successor = grown.find(({ cause, kind }) => kind === 'commitment.made' && cause === entry.body?.['successor']);
    assert.deepEqual([successor?.body?.['follows'], successor?.body?.['dueAt']], [named(entry), entry.body?.['dueAt']]);
  }
});

always('whoever becomes responsible is told of every promise and every point that is open', ({ entries }, _, __, grown) => {
  for (const { kind, body, seq } of grown) {
    if (kind !== 'owner.changed' && kind !== 'handover.offered') continue;
    const summary = body?.['summary'] as { readonly commitments: readonly string[] } | undefined;
    assert.deepEqual(new Set(summary?.commitments), owedBy(entries.slice(0, seq - 1)));
  }
});

always('a warning comes after the promise, before its time, once, and about nothing that is settled', ({ internal, entries }) => {
  const warnings = internal.flatMap(({ kind, body }) => (kind === 'alarm.raised' && 'share' in body && body.share !== undefined ? [body] : []));
  const keys = warnings.map(({ about, share }) => `${about} ${share}`);
  assert.equal(new Set(keys).size, keys.length);
  for (const { about, dueAt } of warnings) assert.equal(entries.find(({ kind, cause }) => kind === 'commitment.made' && cause === about)?.body?.['dueAt'], dueAt);
});
