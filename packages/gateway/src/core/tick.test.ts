import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { evolve, initialState, type WireEntry } from '@faden/protocol';

import type { CaseRow } from '../ports/write.ts';
import { createHouse, type House } from '../testing/house.ts';
import { projectRow } from './project-row.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Ticks like a running gateway: often, until nothing is left to do. */
async function tick(...houses: readonly House[]): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    const given = await Promise.all(houses.map(({ gateway, clock }) => gateway.tick(clock.now())));
    if (given.every((count) => count === 0)) return;
  }
  assert.fail('the clock never comes to rest');
}
/** The entries of a case as an agent reads them who has just signed in, since tokens do not last as long as these tests. */
async function entriesOf(house: House, caseId: string, stream = 'public'): Promise<WireEntry[]> {
  const { access: token } = await house.agent();
  return (await house.json<{ entries: WireEntry[] }>(`/cases/${caseId}/entries?after=0&limit=200&stream=${stream}`, { token })).entries;
}

async function offered() {
  const house = createHouse();
  const [customer, agent] = [await house.customer(), await house.agent()];
  const caseId = await house.open(customer.access);
  const offer = house.command('handover.offer', { to: 'jonas', reason: 'He knows bills.', summary: 'The bill says 98 euros.' });
  const [, result] = await house.give(agent.access, caseId, house.command('message.post', { text: 'One moment.' }), offer);
  assert.equal(result?.outcome, 'accepted', JSON.stringify(result));
  return { house, caseId, offer: offer.id };
}

describe('the clock', () => {
  it('lets an unanswered handover lapse when its time has come, not before, and once', async () => {
    const { house, caseId, offer } = await offered();
    const lapsed = async () => (await entriesOf(house, caseId)).filter(({ kind }) => kind === 'handover.lapsed');
    await house.clock.advance(15 * 60_000 - 1);
    await tick(house);
    assert.equal((await lapsed()).length, 0);
    await house.clock.advance(1);
    await tick(house);
    await tick(house);
    const [entry, more] = await lapsed();
    assert.deepEqual([entry?.body, entry?.by, more], [{ handover: offer, why: 'unanswered' }, { role: 'system', actor: 'clock' }, undefined]);
  });

  it('of many gateways does everything once', async () => {
    const { house, caseId } = await offered();
    const others = [house, createHouse({ store: house.gateway.deps.store, clock: house.clock }), createHouse({ store: house.gateway.deps.store, clock: house.clock })];
    await house.clock.advance(HOUR);
    await tick(...others);
    const kinds = (await entriesOf(house, caseId)).map(({ kind }) => kind);
    assert.equal(kinds.filter((kind) => kind === 'handover.lapsed').length, 1);
    const alarms = (await entriesOf(house, caseId, 'internal')).map(({ cause }) => cause);
    assert.equal(new Set(alarms).size, alarms.length);
  });

  it('late after a downtime writes what it does now', async () => {
    const { house, caseId } = await offered();
    await house.clock.advance(3 * DAY);
    const restarted = house.restart();
    await tick(restarted);
    const lapse = (await entriesOf(restarted, caseId)).find(({ kind }) => kind === 'handover.lapsed');
    assert.equal(lapse?.at, new Date(house.clock.now()).toISOString());
  });

  it('raises each alarm once, and does not come up again until something else is due', async () => {
    const house = createHouse();
    const caseId = await house.open((await house.customer()).access);
    for (let count = 0; count < 4; count += 1) {
      await house.clock.advance(DAY);
      await tick(house);
    }
    const alarms = await entriesOf(house, caseId, 'internal');
    assert.deepEqual(alarms.map(({ kind, body }) => [kind, body?.code]), [['alarm.raised', 'next-update-overdue']]);
    assert.equal((await house.gateway.deps.store.rows.due(new Date(house.clock.now()).toISOString(), 10)).length, 0);
  });

  it('closes a resolved case after two notices and 14 days of silence', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const caseId = await house.open(customer.access);
    const restate = house.command('concern.restate', { points: [{ id: 'bill', text: 'The bill is too high.' }] });
    const results = await house.give(agent.access, caseId, house.command('message.post', { text: 'I see.' }), restate);
    const [confirmed] = await house.give(customer.access, caseId, house.command('concern.confirm', { understanding: restate.id }));
    const [proposed] = await house.give(agent.access, caseId, house.command('case.propose-resolution', { answers: [{ point: 'bill', text: 'Corrected to 9 euros.' }] }));
    assert.deepEqual([...results, confirmed, proposed].map((result) => result?.outcome), ['accepted', 'accepted', 'accepted', 'accepted']);
    for (let day = 0; day < 15; day += 1) {
      await house.clock.advance(DAY);
      await tick(house);
    }
    const token = (await house.agent()).access;
    const kinds = (await entriesOf(house, caseId)).map(({ kind }) => kind);
    assert.equal(kinds.filter((kind) => kind === 'notice.posted').length, 2);
    assert.equal(kinds.filter((kind) => kind === 'case.closed').length, 1);
    const { cases } = await house.json<{ cases: { id: string }[] }>('/desk/inbox?state=ended', { token });
    assert.deepEqual(cases.map(({ id }) => id), [caseId]);
  });

  it('takes 100 cases at a time', async () => {
    const house = createHouse();
    for (let count = 0; count < 103; count += 1) await house.open((await house.customer()).access);
    await house.clock.advance(5 * DAY);
    assert.equal(await house.gateway.tick(house.clock.now()), 100);
    assert.equal(await house.gateway.tick(house.clock.now()), 3);
    assert.equal(await house.gateway.tick(house.clock.now()), 0);
  });
});

describe('rows', () => {
  it('rebuilt from the entries alone are what they were', async () => {
    const { house, caseId } = await offered();
    const { store, directory } = house.gateway.deps;
    const entries = await store.timeline.page(caseId, 'public', { after: 0, limit: 200 });
    const record = await store.timeline.load(caseId);
    const site = directory.site('musterbank')?.profile;
    assert.ok(record && site);
    let [state, row] = [initialState, undefined as CaseRow | undefined];
    for (const entry of entries) {
      state = evolve(state, entry);
      row = projectRow({ case: caseId, customer: record.customer, site, previous: row, state, entries: [entry], erases: [] });
    }
    assert.deepEqual(row, record.row);
  });
});
