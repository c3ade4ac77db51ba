import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeskAgent, InboxRow } from '@faden/protocol';
import fc from 'fast-check';

import { arrange, callOf, countWaiting } from './order.ts';

const me: DeskAgent = { id: 'jonas', name: 'Jonas Weber', role: 'agent', sites: ['bank', 'power'] };
const row = (id: string, more: Partial<InboxRow> = {}): InboxRow => ({
  id, site: 'bank', reference: id, topic: 'billing', status: 'in-progress', owner: { type: 'agent', id: 'aylin', name: 'Aylin' }, customer: {}, openedAt: '', waitingSince: null, nextUpdateDue: null, handover: null, escalation: null, mark: ['e', 1, ''], ...more,
});
const ids = (rows: readonly InboxRow[], options: Partial<Parameters<typeof arrange>[1]> = {}): string[] =>
  arrange(rows, { me, scope: 'all', order: 'waiting', ...options }).flatMap((brand) => brand.topics.flatMap((topic) => topic.rows.map(({ id }) => id)));

describe('the order of the inbox', () => {
  const rows = [
    row('due', { nextUpdateDue: '2026-11-25' }),
    row('short', { waitingSince: '2026-11-24T10' }),
    row('long', { waitingSince: '2026-11-24T08' }),
    row('escalated', { escalation: { level: 1, answerBy: '' }, waitingSince: '2026-11-24T11' }),
    row('offered', { handover: { to: 'jonas', expiresAt: '' } }),
    row('other', { handover: { to: 'maria', expiresAt: '' } }),
  ];

  it('puts offers to me first, then escalations, then whoever waits longest', () => {
    assert.deepEqual(ids(rows), ['offered', 'escalated', 'long', 'short', 'due', 'other']);
  });

  it('keeps brands apart whatever waits, and keeps a brand without cases', () => {
    const groups = arrange([row('p', { site: 'power', waitingSince: '2026-11-20' }), ...rows], { me, scope: 'all', order: 'waiting' });
    assert.deepEqual(groups.map(({ site, count }) => [site, count]), [['bank', 6], ['power', 1]]);
    assert.deepEqual(arrange([], { me, scope: 'all', order: 'due' }).map(({ count }) => count), [0, 0]);
  });

  it('shows by topic when asked', () => {
    const [bank] = arrange([row('a', { topic: 'technology' }), row('b'), row('c', { waitingSince: '2026' })], { me, scope: 'all', order: 'topic' });
    assert.deepEqual(bank?.topics.map(({ topic, rows: own }) => [topic, own.map(({ id }) => id)]), [['billing', ['c', 'b']], ['technology', ['a']]]);
  });

  it('shows mine with what is offered to me, or what is nobody’s', () => {
    const mixed = [row('mine', { owner: { type: 'agent', id: 'jonas', name: 'J' } }), row('team', { owner: { type: 'team', id: 't', name: 'T', responsible: 'M' } }), ...rows];
    assert.deepEqual(ids(mixed, { scope: 'mine' }), ['offered', 'mine']);
    assert.deepEqual(ids(mixed, { scope: 'free' }), ['team']);
  });

  it('counts what waits for me: my customers, nobody’s, and offers, but not a colleague’s', () => {
    const mine = { type: 'agent', id: 'jonas', name: 'J' } as const;
    assert.equal(countWaiting([row('a', { owner: mine, waitingSince: '2026' }), row('b', { owner: null, waitingSince: '2026' }), row('c', { waitingSince: '2026' }), row('d', { owner: mine })], me), 2);
    assert.equal(countWaiting([row('a', { handover: { to: 'jonas', expiresAt: '' } })], me), 1);
  });

  it('loses and doubles no case of my brands, in any order', () => {
    const some = fc.array(fc.record({ site: fc.constantFrom('bank', 'power'), waitingSince: fc.option(fc.constantFrom('1', '2', '3')), topic: fc.constantFrom('billing', 'technology') }));
    fc.assert(fc.property(some, fc.constantFrom('waiting', 'due', 'topic'), (parts, order) => {
      const made = parts.map((part, at) => row(String(at), part));
      assert.deepEqual(ids(made, { order: order as 'waiting' }).toSorted(), made.map(({ id }) => id).toSorted());
      assert.ok(made.every((one) => callOf(one, me) === (one.waitingSince === null ? 'none' : 'waiting')));
    }));
  });
});
