import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { evolve, initialState, type CallWindow } from '@faden/protocol';

import { createDirectory } from '../config/directory.ts';
import type { CaseRow, SealedEntry } from '../ports/write.ts';
import { createTestClock } from '../testing/test-clock.ts';
import { testConfig } from '../testing/test-config.ts';
import { projectRow } from './project-row.ts';
import { wireEntry } from './wire-entry.ts';

const CASE = '0193a000-0000-7000-8000-000000000001';
const CALL = '0193a000-0000-7000-8000-000000000002';
const window: CallWindow = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
const site = createDirectory({ config: testConfig(), clock: createTestClock() }).site('musterbank')?.profile;

const at = (minute: number): string => new Date(Date.parse('2026-11-23T08:00:00.000Z') + minute * 60_000).toISOString();
function sealed(seq: number, minute: number, kind: string, body: Record<string, unknown>): SealedEntry {
  const cause = kind === 'callback.requested' ? CALL : `0193a000-0000-7000-8000-1${String(seq).padStart(11, '0')}`;
  return { id: `${cause}.0`, seq, at: at(minute), by: { role: 'system', actor: 'clock' }, channel: 'chat', kind, cause, body, salt: '', commit: '', hash: `h${seq}` };
}

/** A case whose booked call was missed, accepted and dialled; the entries of one commit stand together. */
const commits: readonly (readonly SealedEntry[])[] = [
  [sealed(1, 0, 'case.opened', { topic: 'billing', lang: 'en', reference: 'MB-7F3K-92Q', purpose: 'service', customer: { name: 'Petra Lang', assurance: 'anonymous' } })],
  [sealed(2, 1, 'callback.requested', { number: '+493023125001', topic: 'billing', window }), sealed(3, 1, 'callback.scheduled', { callback: CALL, window, sequence: 0 })],
  [sealed(4, 90, 'callback.missed', { callback: CALL, dueAt: at(90) }), sealed(5, 90, 'callback.queued', { callback: CALL, reason: 'missed', priority: true })],
  [sealed(6, 92, 'callback.accepted', { callback: CALL, agent: { id: 'aylin', name: 'Aylin Kaya' } })],
  [sealed(7, 93, 'callback.dialled', { callback: CALL, attempt: 1, by: 'hand' })],
  [sealed(8, 94, 'callback.connected', { callback: CALL, attempt: 1 }), sealed(9, 99, 'callback.completed', { callback: CALL, summary: 'Refunded.' })],
];

function rowsAfter(steps: readonly (readonly SealedEntry[])[]): readonly CaseRow[] {
  assert.ok(site);
  let state = initialState;
  const rows: CaseRow[] = [];
  for (const entries of steps) {
    state = entries.reduce((before, entry) => evolve(before, wireEntry(entry)), state);
    rows.push(projectRow({ case: CASE, customer: 'petra', site, previous: rows.at(-1), state, entries, erases: [] }));
  }
  return rows;
}

describe('the row of a case with a callback', () => {
  const rows = rowsAfter(commits);
  const calls = rows.map(({ inbox }) => inbox.callbacks);

  it('says nothing of calls before there is one and after the last has ended', () => {
    assert.deepEqual([calls[0], calls[5]], [undefined, undefined]);
  });

  it('follows the callback step by step', () => {
    assert.deepEqual(calls.slice(1, 5).map((list) => list?.map(({ status, window: booked, missedAt, acceptedBy }) => [status, booked?.start, missedAt, acceptedBy?.id])), [
      [['scheduled', '2026-11-23T10:00', undefined, undefined]],
      [['queued', undefined, at(90), undefined]],
      [['accepted', undefined, at(90), 'aylin']],
      [['calling', undefined, undefined, 'aylin']],
    ]);
  });

  it('holds no number, whose place is the timeline', () => assert.doesNotMatch(JSON.stringify(rows), /23125/));

  for (const end of commits.keys()) {
    it(`is the same when it is made anew entry by entry, after commit ${end + 1}`, () => {
      assert.deepEqual(rowsAfter(commits.slice(0, end + 1).flatMap((entries) => entries.map((entry) => [entry]))).at(-1), rows[end]);
    });
  }
});

describe('the row of a case with promises', () => {
  const promise = (seq: number, minute: number, due: number): SealedEntry => sealed(seq, minute, 'commitment.made', { text: 'send the bill', dueAt: at(due) });
  const opened = commits[0] ?? [];
  const first = promise(2, 1, 600);
  const steps = [opened, [first], [promise(3, 2, 300)], [sealed(4, 601, 'commitment.broken', { commitment: first.cause, dueAt: at(600) })], [sealed(5, 700, 'commitment.late', { commitment: first.cause, text: 'Sent.' })]];
  const rows = rowsAfter(steps);

  it('names the one that is owed first, a broken one before all others', () => {
    assert.deepEqual(rows.map(({ inbox }) => inbox.promise && [inbox.promise.status, inbox.promise.dueAt]), [undefined, ['open', at(600)], ['open', at(300)], ['broken', at(600)], ['open', at(300)]]);
  });
});
