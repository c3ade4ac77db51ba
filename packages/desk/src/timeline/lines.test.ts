import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entry, InternalKind, TimelineItem } from '@faden/protocol';

import { linesOf } from './lines.ts';

const at = (minute: number): string => new Date(Date.parse('2026-11-24T09:00:00.000Z') + minute * 60_000).toISOString();
const item = (key: string, minute: number, kind: string, actor = 'c', body: object = {}): TimelineItem =>
  ({ key, delivery: 'confirmed', entry: { id: key, kind, body, by: { role: actor === 'c' ? 'customer' : 'agent', actor }, channel: 'chat', cause: key, at: at(minute) } }) as unknown as TimelineItem;
const note = (id: string, minute: number): Entry<InternalKind> => ({ id, kind: 'note.added', at: at(minute) }) as unknown as Entry<InternalKind>;
const shown = (timeline: TimelineItem[], internal: Entry<InternalKind>[] = []): string[] =>
  linesOf({ timeline, internal }).map((line) => (line.stream === 'internal' ? `(${line.key})` : line.leads ? `*${line.key}` : line.key));

describe('the lines of a timeline', () => {
  it('name their author at a change of speaker, after something else, and after ten minutes', () => {
    assert.deepEqual(shown([item('a', 0, 'message.posted'), item('b', 1, 'file.shared'), item('c', 2, 'message.posted', 'jonas'), item('d', 3, 'consult.asked', 'jonas'), item('e', 4, 'message.posted', 'jonas'), item('f', 15, 'message.posted', 'jonas')]), ['*a', 'b', '*c', 'd', '*e', '*f']);
  });

  it('put notes where they were written, and name the author again after one', () => {
    assert.deepEqual(shown([item('a', 0, 'message.posted'), item('b', 2, 'message.posted')], [note('n', 1), note('m', 9)]), ['*a', '(n)', '*b', '(m)']);
  });

  it('leave out what another entry says already', () => {
    assert.deepEqual(
      shown([item('a', 0, 'handover.accepted'), item('b', 0, 'owner.changed', 'jonas', { reason: 'handover' }), item('c', 0, 'owner.changed', 'x', { reason: 'opened' }), item('d', 0, 'case.status-changed', 'x', { reason: 'customer-wrote' }), item('e', 0, 'case.status-changed', 'x', { reason: 'stated' })]),
      ['*b', '*e'],
    );
  });
});
