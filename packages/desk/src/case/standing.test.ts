import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeskConversation } from '@faden/client';
import type { DeskAgent } from '@faden/protocol';

import { standingOf } from './standing.ts';

const jonas: DeskAgent = { id: 'jonas', name: 'Jonas Weber', role: 'agent', sites: [] };
const maria: DeskAgent = { ...jonas, id: 'maria', role: 'supervisor' };
const company: DeskAgent = { ...jonas, id: 'sabine', role: 'company' };
const of = (more: Partial<DeskConversation>): DeskConversation => ({ status: 'in-progress', owner: { type: 'agent', id: 'jonas', name: 'Jonas Weber' }, cards: {}, ...more }) as DeskConversation;
const handover = { name: 'h', to: { id: 'maria', name: 'Maria Brandt' }, expiresAt: '' };
const escalation = { name: 'e', level: 1, to: 'Maria Brandt', answerBy: '', answered: false } as const;

describe('how an agent stands to a case', () => {
  it('knows whose it is, and when it is nobody’s', () => {
    assert.equal(standingOf(of({}), jonas).mine, true);
    assert.equal(standingOf(of({}), maria).mine, false);
    assert.equal(standingOf(of({ owner: { type: 'team', id: 't', name: 'T', responsible: 'M' } }), jonas).free, true);
  });

  it('knows both sides of a handover', () => {
    assert.equal(standingOf(of({ handover }), jonas).offeredByMe, true);
    assert.equal(standingOf(of({ handover }), maria).offeredToMe, true);
    assert.equal(standingOf(of({ handover }), { ...jonas, id: 'aylin' }).offeredToMe, false);
  });

  it('leaves escalations to the supervisor, at level 2 to the company as well', () => {
    assert.equal(standingOf(of({ escalation }), jonas).escalationToAnswer, false);
    assert.equal(standingOf(of({ escalation }), maria).escalationToAnswer, true);
    assert.equal(standingOf(of({ escalation }), company).escalationToAnswer, false);
    assert.equal(standingOf(of({ escalation: { ...escalation, level: 2 } }), company).escalationToAnswer, true);
    assert.equal(standingOf(of({ escalation: { ...escalation, answered: true } }), maria).escalationToAnswer, false);
  });

  it('lets only supervisors reassign', () => {
    assert.deepEqual([jonas, maria, company].map((me) => standingOf(of({}), me).mayReassign), [false, true, false]);
  });

  it('knows who was introduced', () => {
    const cards = { jonas: { agent: 'jonas', name: 'Jonas Weber', employer: 'R', onBehalfOf: 'M', version: '1' } };
    assert.equal(standingOf(of({ cards }), jonas).introduced, true);
    assert.equal(standingOf(of({ cards }), maria).introduced, false);
  });

  for (const status of ['closed', 'withdrawn', 'merged'] as const) {
    it(`asks nothing of anybody once the case is ${status}`, () => {
      const { ended, ...rest } = standingOf(of({ status, handover, escalation }), maria);
      assert.equal(ended, true);
      assert.deepEqual([rest.free, rest.offeredToMe, rest.offeredByMe, rest.escalationToAnswer, rest.mayReassign], [false, false, false, false, false]);
    });
  }
});
